package innkeeper.hotel.interchange.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What cells say, as the JSON of the contract; {@link IllegalArgumentException} says in words what is expected instead. */
final class CellText {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}");
    private static final Pattern PERCENT = Pattern.compile("(-?[0-9]{1,9})(?:[.,]0+)? ?%?");
    /** Blanks of all kinds separate thousands; the decimals come after a point or a comma. */
    private static final Pattern AMOUNT =
            Pattern.compile("(-?)([0-9]{1,12}|[0-9]{1,3}(?:[ \\u00A0\\u202F][0-9]{3}){1,3})(?:([.,])([0-9]{1,3}))?");
    private static final Pattern ISO_DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern POINTS_DATE = Pattern.compile("([0-9]{1,2})[.]([0-9]{1,2})[.]([0-9]{4})");
    private static final Pattern BEDS = Pattern.compile("([0-9]{1,4}) +(\\S+)");
    private static final Pattern STEP = Pattern.compile("(?:(booked)|([0-9]{1,5})([dh])) +([0-9]{1,4})([n%])");
    private static final Set<String> YES = Set.of("yes", "true", "да", "истина");
    private static final Set<String> NO = Set.of("no", "false", "нет", "ложь");

    private CellText() {}

    static JsonNode text(String cell) {
        return TextNode.valueOf(cell);
    }

    static JsonNode word(String cell) {
        return TextNode.valueOf(cell.toLowerCase(Locale.ROOT));
    }

    static JsonNode number(String cell) {
        return LongNode.valueOf(Long.parseLong(matched(NUMBER, cell, "must be a whole number such as 12").group()));
    }

    static JsonNode percent(String cell) {
        return LongNode.valueOf(Long.parseLong(matched(PERCENT, cell, "must be a whole number such as -10").group(1)));
    }

    static JsonNode flag(String cell) {
        String word = cell.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            throw new IllegalArgumentException("must be yes or no");
        }
        return BooleanNode.valueOf(YES.contains(word));
    }

    /** In whole units of the currency; what it makes of them are minor units. */
    static JsonNode money(String cell, Currency currency) {
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        Matcher amount = matched(AMOUNT, cell, "must be an amount such as 4000" + (digits == 0 ? "" : " or 4000.50"));
        String decimals = amount.group(4) == null ? "" : amount.group(4);
        if (decimals.length() == 3 && !(digits == 3 && amount.group(3).equals("."))) {
            throw new IllegalArgumentException("could mean thousands or decimals: write 4000 for four thousand, not 4,000");
        }
        if (decimals.length() > digits) {
            throw new IllegalArgumentException("has more decimals than %s has: at most %d".formatted(currency, digits));
        }
        BigDecimal whole = new BigDecimal(amount.group(2).replaceAll("[^0-9]", "") + (decimals.isEmpty() ? "" : "." + decimals));
        long minor = whole.movePointRight(digits).longValueExact();
        return JSON.objectNode().put("amount", amount.group(1).isEmpty() ? minor : -minor)
                .put("currency", currency.getCurrencyCode());
    }

    static JsonNode date(String cell) {
        Matcher iso = ISO_DATE.matcher(cell);
        Matcher points = POINTS_DATE.matcher(cell);
        try {
            if (iso.matches()) {
                return TextNode.valueOf(LocalDate.parse(cell).toString());
            }
            if (points.matches()) {
                return TextNode.valueOf(LocalDate.of(Integer.parseInt(points.group(3)), Integer.parseInt(points.group(2)),
                        Integer.parseInt(points.group(1))).toString());
            }
        } catch (DateTimeException _) {
            throw new IllegalArgumentException("is a date that no calendar has");
        }
        throw new IllegalArgumentException("must be a date such as 2026-12-31 or 31.12.2026");
    }

    static List<String> list(String cell) {
        return Stream.of(cell.split("[|]")).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }

    static JsonNode words(String cell) {
        ArrayNode words = JSON.arrayNode();
        list(cell).forEach(word -> words.add(word(word)));
        return words;
    }

    static JsonNode beds(String cell) {
        ArrayNode beds = JSON.arrayNode();
        list(cell).forEach(kind -> {
            Matcher bed = matched(BEDS, kind, "must be a number and a kind of bed, such as 1 double | 2 single");
            beds.add(JSON.objectNode().put("kind", bed.group(2).toLowerCase(Locale.ROOT))
                    .put("count", Integer.parseInt(bed.group(1))));
        });
        return beds;
    }

    /** As {@code CancellationPolicy} writes one, and {@code free} where it costs nothing ever. */
    static JsonNode policy(String cell) {
        ArrayNode steps = JSON.arrayNode();
        String said = cell.equalsIgnoreCase("free") ? "" : cell.toLowerCase(Locale.ROOT);
        Stream.of(said.split(",")).map(String::strip).filter(step -> !step.isEmpty()).forEach(text -> {
            Matcher step = matched(STEP, text, "must be steps such as 7d 1n, 24h 100% (from 7 days before check-in one night, from 24 "
                    + "hours before it all), booked 100% (all from the booking on), or free");
            ObjectNode read = JSON.objectNode();
            if (step.group(1) == null) {
                read.put(step.group(3).equals("d") ? "until_days" : "until_hours", Integer.parseInt(step.group(2)));
            }
            steps.add(read.put(step.group(5).equals("n") ? "fee_nights" : "fee_percent", Integer.parseInt(step.group(4))));
        });
        return JSON.objectNode().set("steps", steps);
    }

    private static Matcher matched(Pattern pattern, String cell, String otherwise) {
        Matcher matcher = pattern.matcher(cell);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(otherwise);
        }
        return matcher;
    }
}
