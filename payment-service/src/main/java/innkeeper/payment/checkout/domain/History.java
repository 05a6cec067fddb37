package innkeeper.payment.checkout.domain;

import innkeeper.payment.card.domain.Attempt;
import innkeeper.payment.card.domain.FailureCode;
import java.time.Instant;

/** How the attempts before went: none failed, or the latest of those that did. */
public sealed interface History {
    /** No attempt has failed. */
    record Clean() implements History {}

    /** The latest failed attempt. */
    record Failed(Attempt attempt, FailureCode code, Instant at) implements History {}
}
