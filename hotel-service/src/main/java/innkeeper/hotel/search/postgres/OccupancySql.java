package innkeeper.hotel.search.postgres;

/** Parts of the statement of a search that ask who sleeps where: {@code t} is a room type. */
final class OccupancySql {
    /** How many rooms of a type the guests take: as many as they said, or the fewest that sleep them. */
    static final String ROOMS = """
            cross join lateral (select case when :rooms > 0 then :rooms else greatest(
                    (:adults + t.most_adults - 1) / t.most_adults,
                    (:children + t.most_children - 1) / nullif(t.most_children, 0),
                    (:adults + :children + t.most_guests - 1) / t.most_guests) end as rooms) w
            """;
    /** Whether so many rooms sleep them, with an adult in each. */
    static final String SLEEPS = """
            w.rooms <= least(:adults, :most_rooms) and :adults <= t.most_adults * w.rooms
              and :children <= t.most_children * w.rooms and :adults + :children <= t.most_guests * w.rooms
            """;
    /**
     * What the guests {@code x} of a room add to each of its nights under the plan {@code f}: as {@code RoomPrices} says it, on
     * the column of {@code OccupancyColumn}.
     */
    static final String DIFFERENCE = """
            left join lateral (
                select grown.percent + coalesce(by_adults.times * cast(by_adults.said ->> 'percent' as integer), 0) as percent,
                       grown.amount + coalesce(by_adults.times * cast(by_adults.said ->> 'amount' as bigint), 0) as amount
                from (select f.occupancy_prices -> cast(t.id as text) as said where f.occupancy_prices <> '{}' offset 0) o
                cross join lateral (
                    select x.adults + count(*) filter (where band.said is null) as adults,
                           coalesce(sum(cast(band.said ->> 'percent' as integer)), 0) as percent,
                           cast(coalesce(sum(cast(band.said ->> 'amount' as bigint)), 0) as bigint) as amount
                    from jsonb_array_elements_text(x.ages) age
                    left join lateral (
                        select each as said from jsonb_array_elements(o.said -> 'children') each
                        where cast(age as integer) between cast(each ->> 'from' as integer) and cast(each ->> 'to' as integer)
                    ) band on true) grown
                cross join lateral (select grown.adults - cast(o.said ->> 'included' as integer) as extra) a
                cross join lateral (
                    select case when a.extra < 0 then o.said -> 'fewer' -> cast(grown.adults as text) else o.said -> 'extra' end as said,
                           case when a.extra < 0 then 1 else a.extra end as times) by_adults) d on true
            """;

    private OccupancySql() {}
}
