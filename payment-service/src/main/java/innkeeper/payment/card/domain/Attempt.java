package innkeeper.payment.card.domain;

import java.util.UUID;

/** One try to pay with one card. */
public record Attempt(UUID id, Card card) {}
