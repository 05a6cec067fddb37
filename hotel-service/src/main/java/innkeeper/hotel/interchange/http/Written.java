package innkeeper.hotel.interchange.http;

import innkeeper.kernel.Money;
import innkeeper.kit.csv.CsvCell;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What stands in cells, as {@link CellText} reads it. */
final class Written {
    private Written() {}

    /** What a hotelier wrote. */
    static String text(String text) {
        return CsvCell.harmless(text);
    }

    static String number(Optional<Integer> number) {
        return number.map(Object::toString).orElse("");
    }

    static String flag(boolean flag) {
        return flag ? "yes" : "no";
    }

    /** Without decimals where there are none: spreadsheets of some countries take 10.50 for a date. */
    static String amount(Money money) {
        BigDecimal amount = money.decimal();
        return (amount.stripTrailingZeros().scale() <= 0 ? amount.setScale(0, RoundingMode.UNNECESSARY) : amount)
                .toPlainString();
    }

    static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    static <T> String list(Collection<T> all, Function<T, String> each) {
        return all.stream().map(each).collect(Collectors.joining(" | "));
    }
}
