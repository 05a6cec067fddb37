package innkeeper.hotel.search.postgres;

import innkeeper.kit.database.Sql;

/** The places where hotels are that everybody may find. */
final class CitiesSql {
    static final Sql LIST = Sql.named("hotel.cities", """
            select mode() within group (order by h.city collate "C") as name, h.country, h.place,
                   cast(count(*) as integer) as hotels
            from hotels h left join owners o on o.owner_id = h.owner_id
            where h.deleted_at is null and {may-sell}
            group by h.place, h.country
            having (h.place collate "C", h.country collate "C")
                > (cast(:place as text) collate "C", cast(:country as text) collate "C")
            order by h.place collate "C", h.country collate "C"
            limit :limit
            """.replace("{may-sell}", ListingSql.MAY_SELL));

    static final Sql NEAREST = Sql.named("hotel.nearest-city", """
            select mode() within group (order by h.city collate "C") as name
            from hotels h left join owners o on o.owner_id = h.owner_id
            where h.deleted_at is null and {may-sell} and h.city_key % cast(:city_key as text)
            group by h.place, h.country
            order by max(similarity(h.city_key, :city_key)) desc, count(*) desc, h.place, h.country
            limit 1
            """.replace("{may-sell}", ListingSql.MAY_SELL));

    private CitiesSql() {}
}
