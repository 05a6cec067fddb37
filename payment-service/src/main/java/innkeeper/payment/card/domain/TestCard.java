package innkeeper.payment.card.domain;

import java.time.Duration;

/** The cards that stand for the ways a bank can answer; every other card is declined. */
public enum TestCard {
    GOOD("4242424242424242", new BankAnswer.Approved()), DECLINED("4000000000000002",
            new BankAnswer.Declined(FailureCode.CARD_DECLINED)),
    POOR("4000000000009995",
            new BankAnswer.Declined(FailureCode.INSUFFICIENT_FUNDS)),
    GUARDED("4000000000003220",
            new BankAnswer.AsksForCode()),
    SLOW("4000000000000077",
            new BankAnswer.AnswersLater(Duration.ofSeconds(2)));

    /** The code that the bank of {@link #GUARDED} sends. */
    public static final String CODE = "123456";

    private final String digits;
    private final BankAnswer answer;

    TestCard(String digits, BankAnswer answer) {
        this.digits = digits;
        this.answer = answer;
    }

    public static BankAnswer answer(CardNumber number) {
        for (TestCard card : values()) {
            if (number.is(card.digits)) {
                return card.answer;
            }
        }
        return new BankAnswer.Declined(FailureCode.CARD_DECLINED);
    }
}
