package innkeeper.payment.usecase;

import java.util.UUID;

/** One try to tell the shop one event: {@code attempt} counts from 1, {@code claim} is this try's leave to settle it. */
public record Parcel(UUID event, String type, String body, String traceparent, int attempt, UUID claim) {}
