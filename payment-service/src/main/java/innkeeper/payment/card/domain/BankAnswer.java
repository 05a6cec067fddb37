package innkeeper.payment.card.domain;

import java.time.Duration;

/** What the bank says to a card. */
public sealed interface BankAnswer {
    record Approved() implements BankAnswer {}

    record Declined(FailureCode code) implements BankAnswer {}

    /** 3-D Secure: the person must enter the code that the bank sent them. */
    record AsksForCode() implements BankAnswer {}

    record AnswersLater(Duration pause) implements BankAnswer {}
}
