package innkeeper.hotel.search.postgres;

/** What {@code ChargeRule} says of a stay, for a search that prices many at once. */
final class ChargesSql {
    /**
     * The taxes and fees of one room that its prices do not contain, of {@code s}: its hotel, its room type, the prices of its
     * nights and who sleeps in it. The nights that a rule charges are those from {@code first} to {@code last}, counted from 0.
     */
    static final String ON_TOP = """
            select coalesce(sum(case
                when r.calculation = 'PERCENT' and r.minimum_per_night is null then (
                    select coalesce((cast(sum(s.prices[n + 1]) as bigint) * r.basis_points + 5000) / 10000, 0)
                    from generate_series(v.first, v.last) n)
                when r.calculation = 'PERCENT' then (
                    select coalesce(sum(greatest((s.prices[n + 1] * r.basis_points + 5000) / 10000, r.minimum_per_night)), 0)
                    from generate_series(v.first, v.last) n)
                when r.calculation = 'NIGHT' then r.amount * greatest(v.last - v.first + 1, 0)
                when r.calculation = 'PERSON_AND_NIGHT' then r.amount * g.counted * greatest(v.last - v.first + 1, 0)
                when v.first > 0 or v.last < 0 then 0
                when r.calculation = 'STAY' then r.amount
                when r.calculation = 'PERSON_AND_STAY' then r.amount * g.counted
            end), 0) as on_top
            from hotel_charges r
            cross join lateral (
                select greatest(r.valid_from - cast(:check_in as date), 0) as first,
                       least(r.valid_until - cast(:check_in as date), r.most_nights - 1, :nights - 1) as last) v
            cross join lateral (
                select s.adults + count(*) as counted from jsonb_array_elements_text(s.ages) age
                where cast(age as integer) >= r.exempt_below_age) g
            where r.hotel_id = s.hotel_id and not r.included
              and (r.room_type_ids is null or s.room_type_id = any (r.room_type_ids))
            """;

    private ChargesSql() {}
}
