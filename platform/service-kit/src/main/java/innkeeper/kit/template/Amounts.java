package innkeeper.kit.template;

import innkeeper.kernel.Money;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;

/** Money as people read it in their language. */
public final class Amounts {
    private static final String NO_BREAK_SPACE = "\u00a0";

    private Amounts() {}

    public static String text(Language language, Money money) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getCurrencyInstance(language.locale());
        int digits = Math.max(0, money.currency().getDefaultFractionDigits());
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        DecimalFormatSymbols symbols = format.getDecimalFormatSymbols();
        String symbol = symbols.getCurrencySymbol();
        // a code of letters, unlike a sign, needs a space before the digits
        symbols.setCurrencySymbol(Character.isLetter(symbol.codePointBefore(symbol.length()))
                ? symbol + NO_BREAK_SPACE
                : symbol);
        format.setDecimalFormatSymbols(symbols);
        return format.format(BigDecimal.valueOf(money.minor(), digits)).replaceAll(NO_BREAK_SPACE + "$", "");
    }
}
