package innkeeper.hotel.charges.domain;

import innkeeper.hotel.charges.domain.Calculation.Amount;
import innkeeper.hotel.charges.domain.Calculation.Percent;
import innkeeper.hotel.charges.domain.TouristTax.Period;
import innkeeper.hotel.rejection.domain.HotelRejection.LawFault;
import innkeeper.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Holds the rules of a hotel to the laws that they name; a rule that names none is the hotel's own affair. */
public final class LawfulCharges {
    private static final int HUNDREDTHS = 2;

    private final List<LawFault> faults = new ArrayList<>();
    private final List<ChargeRule> rules;

    private LawfulCharges(List<ChargeRule> rules) {
        this.rules = rules;
    }

    /**
     * What is wrong with the rules, each with what would be allowed and where that is written.
     *
     * @param country of the hotel, ISO 3166-1 alpha-2 code
     * @param laws    by their keys
     */
    public static List<LawFault> faults(List<ChargeRule> rules, String country, Currency currency,
            Function<String, Optional<TouristTax>> laws) {
        LawfulCharges check = new LawfulCharges(rules);
        IntStream.range(0, rules.size()).forEach(place -> rules.get(place).law()
                .ifPresent(key -> check.named(place, laws.apply(key), country, currency)));
        return check.faults;
    }

    private void named(int place, Optional<TouristTax> law, String country, Currency currency) {
        if (law.isEmpty()) {
            refuse(place, "law", "is no law that is known here: those of the hotel's country are told with the suggested charges");
            return;
        }
        TouristTax tax = law.get();
        if (!tax.country().equals(country)) {
            refuse(place, "law", "is a law of %s, and the hotel is in %s".formatted(tax.country(), country));
        } else if (!tax.minimumPerNight().currency().equals(currency)) {
            refuse(place, "law", "counts in %s, and the hotel in %s: leave it out".formatted(tax.minimumPerNight().currency(), currency));
        } else {
            keeps(place, rules.get(place), tax);
        }
    }

    private void keeps(int place, ChargeRule rule, TouristTax tax) {
        if (rule.kind() != ChargeKind.TAX) {
            refuse(place, "kind", "must be tax, as it is by " + written(tax));
        }
        if (rule.mostNights().isPresent()) {
            refuse(place, "most_nights", "must be left out, because it is owed for every night by " + written(tax));
        }
        switch (rule.calculation()) {
            case Amount(_, _) -> refuse(place, "calculation", "must be percent, as it is by " + written(tax));
            case Percent(var points, var minimum) -> {
                notBefore(place, rule.validity(), tax);
                atMost(place, rule.validity(), points, tax);
                atLeast(place, minimum, tax);
            }
        }
        once(place, rule);
    }

    private void notBefore(int place, Validity validity, TouristTax tax) {
        LocalDate first = tax.highest().getFirst().since();
        if (validity.from().filter(from -> !from.isBefore(first)).isEmpty()) {
            refuse(place, "valid_from", "must be %s, from when on there is the tax, or a later day, by %s".formatted(first, written(tax)));
        }
    }

    private void atMost(int place, Validity validity, int points, TouristTax tax) {
        List<Period> met = tax.periods().stream().filter(period -> period.nights().meets(validity)).toList();
        met.stream().filter(period -> period.highest() < points).findFirst().ifPresent(period -> refuse(place, "percent",
                "must be at most %s %s by %s%s".formatted(percent(period.highest()), days(period.nights()), written(tax),
                        change(met, points).map(day -> "; the highest rate is another one from %s on: write a rule until the day before, and one from that day on".formatted(day))
                                .orElse(""))));
    }

    /** The first day, among its own, from which on a rate is allowed that was not before, or no longer. */
    private static Optional<LocalDate> change(List<Period> met, int points) {
        return IntStream.range(1, met.size())
                .filter(i -> met.get(i).highest() < points != met.get(i - 1).highest() < points).boxed()
                .flatMap(i -> met.get(i).nights().from().stream()).findFirst();
    }

    private void atLeast(int place, Optional<Money> minimum, TouristTax tax) {
        Money least = tax.minimumPerNight();
        String words = "at least %d (%s %s) by %s".formatted(least.minor(), least.decimal(), least.currency(), written(tax));
        if (minimum.isEmpty()) {
            refuse(place, "minimum_per_night", "is required, " + words);
        } else if (minimum.get().minor() < least.minor()) {
            refuse(place, "minimum_per_night/amount", "must be " + words);
        }
    }

    /** Two rules that hold together are both owed, which is more than one of them may be. */
    private void once(int place, ChargeRule rule) {
        Stream.iterate(0, before -> before < place, before -> before + 1)
                .filter(before -> rules.get(before).law().equals(rule.law()) && rules.get(before).meets(rule)).findFirst()
                .ifPresent(before -> refuse(place, "law",
                        "is followed by /charges/%d on some of the same nights: both would be owed".formatted(before)));
    }

    private void refuse(int place, String field, String why) {
        faults.add(new LawFault(place, field, why));
    }

    private static String written(TouristTax tax) {
        return "%s (%s)".formatted(tax.law(), tax.source());
    }

    private static String percent(int basisPoints) {
        return BigDecimal.valueOf(basisPoints, HUNDREDTHS).stripTrailingZeros().toPlainString();
    }

    private static String days(Validity nights) {
        LocalDate from = nights.from().orElseThrow();
        return nights.until().map(until -> "from %s to %s".formatted(from, until)).orElse("from %s on".formatted(from));
    }
}
