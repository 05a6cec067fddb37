package innkeeper.payment.checkout.page;

import innkeeper.payment.card.domain.CardNumber;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a person typed about their card; number and code go back to nobody, not even to them. */
final class CardForm {
    private static final int LONGEST_NUMBER = 40;
    private static final int LONGEST_NAME = 100;
    private static final Pattern EXPIRY = Pattern.compile("(0[1-9]|1[0-2]|[1-9](?=\\s*/))\\s*/?\\s*(?:20)?([0-9]{2})");

    private final String number;
    private final String expiry;
    private final String cvc;
    private final String name;

    private CardForm(Map<String, String> fields) {
        this.number = fields.getOrDefault("card_number", "").strip();
        this.expiry = fields.getOrDefault("expiry", "").strip();
        this.cvc = fields.getOrDefault("cvc", "").strip();
        this.name = fields.getOrDefault("name", "").strip();
    }

    static CardForm of(Map<String, String> fields) {
        return new CardForm(fields);
    }

    static CardForm blank() {
        return new CardForm(Map.of());
    }

    /** The key of what is wrong with each faulty field, in the order of the page. */
    Map<String, String> faults(YearMonth now) {
        Map<String, String> faults = new LinkedHashMap<>();
        if (number.length() > LONGEST_NUMBER || !CardNumber.isValid(number)) {
            faults.put("card_number", number.isEmpty() ? "fault_card_number_missing" : "fault_card_number");
        }
        Matcher month = EXPIRY.matcher(expiry);
        if (!month.matches()) {
            faults.put("expiry", expiry.isEmpty() ? "fault_expiry_missing" : "fault_expiry");
        } else if (YearMonth.of(2000 + Integer.parseInt(month.group(2)), Integer.parseInt(month.group(1)))
                .isBefore(now)) {
            faults.put("expiry", "fault_expiry_past");
        }
        if (!cvc.matches("[0-9]{3,4}")) {
            faults.put("cvc", cvc.isEmpty() ? "fault_cvc_missing" : "fault_cvc");
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            faults.put("name", name.isEmpty() ? "fault_name_missing" : "fault_name");
        }
        return faults;
    }

    /** @throws IllegalArgumentException where the number is a faulty field */
    CardNumber number() {
        return CardNumber.of(number);
    }

    /** What the person need not type again. */
    Map<String, String> kept() {
        return Map.of("expiry", expiry.length() > 10 ? "" : expiry, "name", name.length() > LONGEST_NAME ? "" : name);
    }
}
