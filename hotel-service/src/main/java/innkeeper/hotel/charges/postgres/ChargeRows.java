package innkeeper.hotel.charges.postgres;

import innkeeper.hotel.charges.domain.Calculation;
import innkeeper.hotel.charges.domain.Calculation.Amount;
import innkeeper.hotel.charges.domain.Calculation.Per;
import innkeeper.hotel.charges.domain.Calculation.Percent;
import innkeeper.hotel.charges.domain.ChargeKind;
import innkeeper.hotel.charges.domain.ChargeRule;
import innkeeper.hotel.charges.domain.Validity;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rule as a row of the table {@code hotel_charges}; nulls stand where the row has them. */
final class ChargeRows {
    static final String COLUMNS = """
            c.name, c.kind, c.calculation, c.basis_points, c.amount, c.minimum_per_night, c.currency, c.most_nights,
            c.exempt_below_age, c.included, c.valid_from, c.valid_until, array_to_string(c.room_type_ids, ',') as room_type_ids,
            c.law
            """;
    private static final String PERCENT = "PERCENT";

    private ChargeRows() {}

    static ChargeRule read(Row row) {
        return new ChargeRule(row.text("name"), ChargeKind.valueOf(row.text("kind")), calculation(row),
                row.optional("most_nights", Row::integer), row.integer("exempt_below_age"), row.flag("included"),
                new Validity(row.optional("valid_from", Row::date), row.optional("valid_until", Row::date)),
                row.optional("room_type_ids", Row::text).stream().flatMap(ids -> Stream.of(ids.split(",")))
                        .map(id -> new RoomTypeId(UUID.fromString(id))).collect(Collectors.toUnmodifiableSet()),
                row.optional("law", Row::text));
    }

    private static Calculation calculation(Row row) {
        return row.text("calculation").equals(PERCENT)
                ? new Percent(row.integer("basis_points"), row.optional("minimum_per_night", Row::bigint)
                        .map(minor -> Money.of(minor, row.text("currency"))))
                : new Amount(Money.of(row.bigint("amount"), row.text("currency")), Per.valueOf(row.text("calculation")));
    }

    static Params params(HotelId hotel, int position, ChargeRule rule) {
        Params params = Params.of("hotel_id", hotel.value()).and("position", position).and("name", rule.name())
                .and("kind", rule.kind().name())
                .and("most_nights", rule.mostNights().orElse(null)).and("exempt_below_age", rule.exemptBelowAge())
                .and("included", rule.included()).and("valid_from", rule.validity().from().orElse(null))
                .and("valid_until", rule.validity().until().orElse(null))
                .and("room_type_ids",
                        rule.roomTypes().stream().map(RoomTypeId::toString).sorted().collect(Collectors.joining(",")))
                .and("law", rule.law().orElse(null));
        return switch (rule.calculation()) {
            case Percent(var basisPoints, var minimum) -> params.and("calculation", PERCENT)
                    .and("basis_points", basisPoints).and("amount", null)
                    .and("minimum_per_night", minimum.map(Money::minor).orElse(null))
                    .and("currency", minimum.map(ChargeRows::code).orElse(null));
            case Amount(var money, var per) -> params.and("calculation", per.name()).and("basis_points", null)
                    .and("amount", money.minor()).and("minimum_per_night", null).and("currency", code(money));
        };
    }

    private static String code(Money money) {
        return money.currency().getCurrencyCode();
    }
}
