package innkeeper.hotel.charges.domain;

import innkeeper.hotel.charges.domain.Calculation.Percent;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A tax on stays that a country lets its towns ask for, as a share of the price.
 *
 * @param law             where it is written
 * @param source          where that can be read
 * @param remark          what a hotel has to know before it takes the rates over
 * @param names           of the tax, by language; always in English
 * @param minimumPerNight for a room
 * @param highest         rates, in the order of their days
 */
public record TouristTax(String country, String law, String source, String remark, Map<String, String> names, Money minimumPerNight,
        List<Rate> highest) {
    /** @param since first night on which it holds */
    public record Rate(LocalDate since, int basisPoints) {}

    /** The rules of a hotel that asks for as much as it may on these nights, each of them for the time of one rate. */
    public List<ChargeRule> rules(String language, DateRange nights) {
        List<ChargeRule> rules = new ArrayList<>();
        for (int i = 0; i < highest.size(); i++) {
            Rate rate = highest.get(i);
            Optional<LocalDate> until = i + 1 < highest.size() ? Optional.of(highest.get(i + 1).since().minusDays(1)) : Optional.empty();
            if (rate.since().isBefore(nights.checkOut()) && until.filter(nights.checkIn()::isAfter).isEmpty()) {
                rules.add(new ChargeRule(names.getOrDefault(language, names.get("en")), ChargeKind.TAX,
                        new Percent(rate.basisPoints(), Optional.of(minimumPerNight)), Optional.empty(), 0, false,
                        new Validity(Optional.of(rate.since()), until), Set.of()));
            }
        }
        return rules;
    }
}
