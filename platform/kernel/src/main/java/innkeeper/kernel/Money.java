package innkeeper.kernel;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount in minor units of one currency; amounts in different currencies are never compared or added. */
public record Money(long minor, Currency currency) {
    public static Money of(long minor, String currencyCode) {
        return new Money(minor, Currency.getInstance(currencyCode));
    }

    /** @throws ArithmeticException when the sum leaves the range of a {@code long} */
    public Money plus(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add %s to %s".formatted(other, this));
        }
        return new Money(Math.addExact(minor, other.minor), currency);
    }

    /** @throws ArithmeticException when the product leaves the range of a {@code long} */
    public Money times(long factor) {
        return new Money(Math.multiplyExact(minor, factor), currency);
    }

    /** @throws ArithmeticException when the difference leaves the range of a {@code long} */
    public Money minus(Money other) {
        return plus(other.times(-1));
    }

    /** The given share, rounded half up to whole minor units. */
    public Money percent(int percent) {
        return new Money(Math.floorDiv(Math.addExact(Math.multiplyExact(minor, percent), 50), 100), currency);
    }

    /** In whole units, with all the decimals of the currency: 6200.00 roubles. */
    public BigDecimal decimal() {
        return BigDecimal.valueOf(minor, Math.max(0, currency.getDefaultFractionDigits()));
    }

    public boolean isPositive() {
        return minor > 0;
    }

    public boolean isZero() {
        return minor == 0;
    }

    @Override
    public String toString() {
        return minor + " minor units of " + currency;
    }
}
