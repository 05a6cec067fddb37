package innkeeper.hotel.search.postgres;

import innkeeper.hotel.search.usecase.SearchQuery.When;
import innkeeper.hotel.search.usecase.SearchQuery;
import innkeeper.kit.database.Sql;

/** Hotels with the ways in which they are sold, one text for each: board, free to give up or not, rooms, price. */
final class CandidatesSql {
    private static final String COLUMNS = """
            h.id, h.stars, array_to_string(h.amenities, ',') as amenities, h.currency, h.country, h.timezone, h.check_in_time
            """;
    private static final String FOR_THE_STAY = """
            with chosen as (
                {chosen}
            ), priced as (
                {priced}
            )
            select h.stars, h.amenities, h.currency,
                   string_agg(concat_ws(' ', p.board, p.free, p.rooms, p.price), ',') as ways
            from chosen h join priced p on p.hotel_id = h.id
            group by h.id, h.stars, h.amenities, h.currency
            """;
    private static final String FROM_BASE_PRICE = """
            with chosen as (
                {chosen}
            ), priced as (
                {priced}
            ), sold as (
                select distinct c.id as hotel_id, p.board, {free} as free
                from chosen c join rate_plans p on p.hotel_id = c.id and p.deleted_at is null
            )
            select h.stars, h.amenities, h.currency,
                   string_agg(concat_ws(' ', s.board, s.free, 0, p.price), ',') as ways
            from chosen h join sold s on s.hotel_id = h.id left join priced p on p.hotel_id = h.id
            where :needs_room = false or p.hotel_id is not null
            group by h.id, h.stars, h.amenities, h.currency
            """;

    private CandidatesSql() {}

    static Sql of(SearchQuery query, int terms) {
        return query.when() instanceof When.On
                ? Sql.named("hotel.candidates-dated", text(query, terms))
                : Sql.named("hotel.candidates", text(query, terms));
    }

    static String text(SearchQuery query, int terms) {
        boolean dated = query.when() instanceof When.On;
        return (dated ? FOR_THE_STAY : FROM_BASE_PRICE)
                .replace("{chosen}", SearchSql.chosen(query, terms, COLUMNS, "").replace("{most}", "limit :most_hotels"))
                .replace("{priced}", dated ? SearchSql.forTheStay(true).replace("{of-plan}", "").replace("{nights}", SearchSql.NIGHTS) : SearchSql.fromBasePrice())
                .replace("{free}", PlanSql.FREE_SOME_DAY);
    }
}
