package innkeeper.hotel.rates.postgres;

import innkeeper.hotel.payment.domain.PaymentTerms;
import innkeeper.hotel.cancellation.domain.CancellationPolicy;
import innkeeper.hotel.occupancy.domain.Difference;
import innkeeper.hotel.rates.domain.Board;
import innkeeper.hotel.rates.domain.Derivation;
import innkeeper.hotel.payment.domain.PaymentMethod;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.domain.RatePlanProfile;
import innkeeper.hotel.rates.domain.StayLimits;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import java.util.Collection;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rate plan as a row of the table {@code rate_plans}. */
final class RatePlanRows {
    static final String COLUMNS = """
            p.id, p.hotel_id, p.name, p.board, coalesce(array_to_string(p.room_type_ids, ','), '') as room_type_ids,
            p.cancellation_policy, array_to_string(p.payment_methods, ',') as payment_methods, p.deposit_percent, p.derived_from,
            p.derived_percent, p.derived_amount, (select h.currency from hotels h where h.id = p.hotel_id) as currency,
            p.min_stay, p.max_stay, p.min_days_ahead, p.max_days_ahead,
            cast(p.occupancy_prices as text) as occupancy_prices, p.version
            """;

    private RatePlanRows() {}

    static RatePlan read(Row row) {
        RatePlanProfile profile = new RatePlanProfile(
                row.text("name"),
                Board.valueOf(row.text("board")),
                words(row.text("room_type_ids")).map(id -> new RoomTypeId(UUID.fromString(id)))
                        .collect(Collectors.toUnmodifiableSet()),
                CancellationPolicy.parse(row.text("cancellation_policy")),
                new PaymentTerms(
                        words(row.text("payment_methods")).map(PaymentMethod::valueOf).collect(Collectors.toUnmodifiableSet()),
                        row.optional("deposit_percent", Row::integer)),
                row.optional("derived_from", Row::uuid).map(from -> derivation(new RatePlanId(from), row)),
                new StayLimits(row.integer("min_stay"),
                        row.optional("max_stay", Row::integer).orElse(StayLimits.NO_LIMIT), row.integer("min_days_ahead"),
                        row.optional("max_days_ahead", Row::integer).orElse(StayLimits.NO_LIMIT)));
        return new RatePlan(new RatePlanId(row.uuid("id")), new HotelId(row.uuid("hotel_id")), profile,
                OccupancyColumn.read(row.text("occupancy_prices"), Currency.getInstance(row.text("currency"))),
                row.integer("version"));
    }

    private static Derivation derivation(RatePlanId from, Row row) {
        Optional<Integer> percent = row.optional("derived_percent", Row::integer);
        return new Derivation(from, percent.<Difference>map(Difference.Share::new).orElseGet(
                () -> new Difference.Sum(Money.of(row.bigint("derived_amount"), row.text("currency")))));
    }

    static Params params(RatePlan plan) {
        RatePlanProfile profile = plan.profile();
        StayLimits limits = profile.limits();
        Optional<Derivation> derived = profile.derivation();
        return Params.of("id", plan.id().value()).and("hotel_id", plan.hotel().value()).and("name", profile.name())
                .and("board", profile.board().name()).and("room_type_ids", joined(profile.roomTypes()))
                .and("cancellation_policy", profile.cancellationPolicy().toString())
                .and("payment_methods", joined(profile.payment().methods()))
                .and("deposit_percent", profile.payment().depositPercent().orElse(null))
                .and("derived_from", derived.map(each -> each.from().value()).orElse(null))
                .and("derived_percent", derived.map(Derivation::difference).map(RatePlanRows::percent).orElse(null))
                .and("derived_amount", derived.map(Derivation::difference).map(RatePlanRows::amount).orElse(null))
                .and("min_stay", limits.minStay()).and("max_stay", upTo(limits.maxStay()))
                .and("min_days_ahead", limits.minDaysAhead()).and("max_days_ahead", upTo(limits.maxDaysAhead()))
                .and("occupancy_prices", OccupancyColumn.write(plan.occupancyPrices()))
                .and("version", plan.version());
    }

    private static Integer percent(Difference difference) {
        return difference instanceof Difference.Share(var percent) ? percent : null;
    }

    private static Long amount(Difference difference) {
        return difference instanceof Difference.Sum(var amount) ? amount.minor() : null;
    }

    private static Integer upTo(int limit) {
        return limit == StayLimits.NO_LIMIT ? null : limit;
    }

    private static Stream<String> words(String list) {
        return Stream.of(list.split(",")).filter(word -> !word.isEmpty());
    }

    private static String joined(Collection<?> all) {
        return all.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }
}
