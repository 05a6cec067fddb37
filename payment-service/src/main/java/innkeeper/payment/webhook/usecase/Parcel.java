package innkeeper.payment.webhook.usecase;

import java.util.UUID;

/** One try, counted from 1, to tell the shop one event; {@code claim} is the leave to settle it. */
public record Parcel(UUID event, String type, String body, String traceparent, int attempt, UUID claim) {}
