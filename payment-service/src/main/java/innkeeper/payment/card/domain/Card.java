package innkeeper.payment.card.domain;

/** What may be kept of a card. */
public record Card(Brand brand, String last4) {
    /** Who issued the scheme of the card. */
    public enum Brand {
        VISA, MASTERCARD, MIR, OTHER
    }

    public Card {
        if (!last4.matches("[0-9]{4}")) {
            throw new IllegalArgumentException("last four digits must be four digits");
        }
    }
}
