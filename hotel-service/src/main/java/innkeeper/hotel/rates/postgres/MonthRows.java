package innkeeper.hotel.rates.postgres;

import innkeeper.hotel.rates.domain.Night;
import innkeeper.hotel.rates.usecase.Nights.Product;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Sql;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What was said of room types month by month, cut to the nights that are asked for, and how many rooms are taken. PostgreSQL only
 * finds the lists: what they mean together is said here, so that one row serves all products of a room type.
 */
final class MonthRows {
    /** The fences look each list up by its key, where PostgreSQL would read a small table from end to end. */
    private static final Sql MONTHS = Sql.named("night.months", """
            select cast(t.place as integer) as room_type, cast(m.place as integer) as month, r.rate_plan_id, r.said, k.taken
            from unnest(cast(string_to_array(:room_types, ',') as uuid[])) with ordinality as t (id, place)
            cross join unnest(cast(string_to_array(:months, ',') as date[]), cast(string_to_array(:firsts, ',') as integer[]),
                              cast(string_to_array(:lasts, ',') as integer[])) with ordinality as m (month, first, last, place)
            left join lateral (
                select rate_plan_id, concat(array_to_string(season_prices[m.first : m.last], ',', ''), ';',
                    array_to_string(weekday_prices[m.first : m.last], ',', ''), ';',
                    array_to_string(day_prices[m.first : m.last], ',', ''), ';',
                    array_to_string(min_stays[m.first : m.last], ',', ''), ';',
                    array_to_string(closed[m.first : m.last], ',', ''), ';',
                    array_to_string(closed_to_arrival[m.first : m.last], ',', ''), ';',
                    array_to_string(closed_to_departure[m.first : m.last], ',', '')) as said
                from rate_months where room_type_id = t.id and month = m.month offset 0) r on true
            left join lateral (
                select array_to_string(taken[m.first : m.last], ',') as taken
                from room_months where room_type_id = t.id and month = m.month offset 0) k on true
            """);

    private final List<RoomTypeId> roomTypes;
    private final List<LocalDate> nights;
    private final List<Month> months;
    private final Map<RoomTypeId, Map<RatePlanId, SaidNights>> said = new HashMap<>();
    private final Map<RoomTypeId, int[]> taken = new HashMap<>();

    /**
     * The part of a month that is asked for.
     *
     * @param first day of the month, from 1
     * @param last  the same
     * @param at    place of its first night among all that are asked for, from 0
     */
    private record Month(LocalDate month, int first, int last, int at) {}

    MonthRows(List<RoomTypeId> roomTypes, DateRange range) {
        this.roomTypes = roomTypes;
        this.nights = range.nights();
        this.months = months(range);
    }

    private static List<Month> months(DateRange range) {
        LocalDate last = range.checkOut().minusDays(1);
        List<Month> months = new ArrayList<>();
        for (YearMonth month = YearMonth.from(range.checkIn()); !month.isAfter(YearMonth.from(last)); month = month.plusMonths(1)) {
            LocalDate from = month.equals(YearMonth.from(range.checkIn())) ? range.checkIn() : month.atDay(1);
            LocalDate to = month.equals(YearMonth.from(last)) ? last : month.atEndOfMonth();
            months.add(new Month(month.atDay(1), from.getDayOfMonth(), to.getDayOfMonth(),
                    (int) ChronoUnit.DAYS.between(range.checkIn(), from)));
        }
        return months;
    }

    void read(Session session) {
        session.query(MONTHS, Params.of("room_types", joined(roomTypes.stream()))
                .and("months", joined(months.stream().map(Month::month))).and("firsts", joined(months.stream().map(Month::first)))
                .and("lasts", joined(months.stream().map(Month::last))), this::keep);
    }

    private static String joined(Stream<?> all) {
        return all.map(Object::toString).collect(Collectors.joining(","));
    }

    private Month keep(Row row) {
        RoomTypeId roomType = roomTypes.get(row.integer("room_type") - 1);
        Month month = months.get(row.integer("month") - 1);
        row.optional("rate_plan_id", Row::uuid).ifPresent(plan -> said.computeIfAbsent(roomType, _ -> new HashMap<>())
                .computeIfAbsent(new RatePlanId(plan), _ -> new SaidNights(nights.size())).read(row.text("said"), month.at()));
        row.optional("taken", Row::text).ifPresent(counts -> count(roomType, counts, month.at()));
        return month;
    }

    private void count(RoomTypeId roomType, String counts, int at) {
        int[] all = taken.computeIfAbsent(roomType, _ -> new int[nights.size()]);
        String[] each = counts.split(",");
        for (int i = 0; i < each.length; i++) {
            all[at + i] = Integer.parseInt(each[i]);
        }
    }

    /** @param onBasePrice whether the base price of the room type holds where the plan that the product follows has none */
    List<Night> nights(Product product, boolean onBasePrice) {
        RoomTypeId roomType = product.roomType().id();
        Map<RatePlanId, SaidNights> plans = said.getOrDefault(roomType, Map.of());
        SaidNights own = plans.getOrDefault(product.plan().id(), SaidNights.NOTHING);
        SaidNights followed = plans.getOrDefault(product.plan().pricedBy(), SaidNights.NOTHING);
        int[] counts = taken.get(roomType);
        return IntStream.range(0, nights.size()).mapToObj(i -> new Night(nights.get(i),
                followed.price(i, product.roomType().profile().basePrice(), onBasePrice), own.restrictions(i, followed),
                counts == null ? 0 : counts[i])).toList();
    }
}
