package innkeeper.payment.card.domain;

/** The full number of a card, of 12 to 19 digits that add up (Luhn, ISO/IEC 7812-1); it never leaves memory. */
public final class CardNumber {
    private final String digits;

    private CardNumber(String digits) {
        this.digits = digits;
    }

    /** Spaces and hyphens may group the digits. */
    public static boolean isValid(String text) {
        String digits = ungrouped(text);
        return digits.matches("[0-9]{12,19}") && addsUp(digits);
    }

    /** @throws IllegalArgumentException unless valid; the message does not show the number */
    public static CardNumber of(String text) {
        if (!isValid(text)) {
            throw new IllegalArgumentException("not a card number");
        }
        return new CardNumber(ungrouped(text));
    }

    public boolean is(String otherDigits) {
        return digits.equals(otherDigits);
    }

    /** What may be kept. */
    public Card card() {
        return new Card(brand(), digits.substring(digits.length() - 4));
    }

    private Card.Brand brand() {
        int prefix = Integer.parseInt(digits.substring(0, 4));
        if (prefix >= 2200 && prefix <= 2204) {
            return Card.Brand.MIR;
        }
        if (prefix >= 4000 && prefix <= 4999) {
            return Card.Brand.VISA;
        }
        boolean mastercard = prefix >= 5100 && prefix <= 5599 || prefix >= 2221 && prefix <= 2720;
        return mastercard ? Card.Brand.MASTERCARD : Card.Brand.OTHER;
    }

    private static String ungrouped(String text) {
        return text.replaceAll("[ -]", "");
    }

    private static boolean addsUp(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : 2 * digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    @Override
    public String toString() {
        return "card number ending in " + digits.substring(digits.length() - 4);
    }
}
