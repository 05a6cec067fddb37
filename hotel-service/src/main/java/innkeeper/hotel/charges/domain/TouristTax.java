package innkeeper.hotel.charges.domain;

import innkeeper.hotel.charges.domain.Calculation.Percent;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A tax on stays that a country lets its towns ask for, as a share of the price.
 *
 * @param key             by which rules of hotels name it
 * @param law             where it is written
 * @param source          where that can be read
 * @param remark          what a hotel has to know before it takes the rates over
 * @param names           of the tax, by language; always in English
 * @param minimumPerNight for a room
 * @param highest         rates, in the order of their days
 */
public record TouristTax(String key, String country, String law, String source, String remark, Map<String, String> names, Money minimumPerNight,
        List<Rate> highest) {
    /** @param since first night on which it holds */
    public record Rate(LocalDate since, int basisPoints) {}

    /** A rate with the nights on which it is the highest that is allowed. */
    record Period(Validity nights, int highest) {}

    /** In the order of their days; the last has no end. */
    List<Period> periods() {
        return IntStream.range(0, highest.size()).mapToObj(i -> new Period(new Validity(Optional.of(highest.get(i).since()),
                highest.stream().skip(i + 1).findFirst().map(next -> next.since().minusDays(1))), highest.get(i).basisPoints())).toList();
    }

    /** The rules of a hotel that asks for as much as it may on these nights, each of them for the time of one rate. */
    public List<ChargeRule> rules(String language, DateRange nights) {
        Validity asked = new Validity(Optional.of(nights.checkIn()), Optional.of(nights.checkOut().minusDays(1)));
        return periods().stream().filter(period -> period.nights().meets(asked))
                .map(period -> new ChargeRule(names.getOrDefault(language, names.get("en")), ChargeKind.TAX,
                        new Percent(period.highest(), Optional.of(minimumPerNight)), Optional.empty(), 0, false, period.nights(),
                        Set.of(), Optional.of(key)))
                .toList();
    }
}
