package innkeeper.hotel.search.postgres;

import innkeeper.hotel.search.usecase.SearchQuery.When;
import innkeeper.hotel.search.usecase.SearchQuery;
import innkeeper.kit.database.Sql;

/** Hotels with the ways in which they are sold, one text for each: board, free to give up or not, rooms, price. */
final class CandidatesSql {
    private static final String COLUMNS = """
            h.id, h.stars, array_to_string(h.amenities, ',') as amenities, h.currency, h.country, h.timezone, h.check_in_time
            """;
    private static final String FOR_THE_STAY = StaySql.DAYS + """
            select h.stars, h.amenities, h.currency,
                   string_agg(concat_ws(' ', p.board, p.free, p.rooms, p.price), ',') as ways
            from ({chosen}) h cross join lateral ({priced}) p
            group by h.id, h.stars, h.amenities, h.currency
            """;
    private static final String FROM_BASE_PRICE = """
            select h.stars, h.amenities, h.currency,
                   string_agg(concat_ws(' ', s.board, s.free, 0, p.price), ',') as ways
            from ({chosen}) h
            cross join lateral (select distinct p.board, {free} as free from rate_plans p
                                where p.hotel_id = h.id and p.deleted_at is null) s
            left join lateral ({priced}) p on true
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
                .replace("{chosen}", SearchSql.chosen(query, terms, COLUMNS, "").replace("{after}", "").replace("{key}", "0")
                        .replace("{order}", "limit :most_hotels"))
                .replace("{priced}", dated ? StaySql.bestOfEachKind().replace("{of-plan}", "") : SearchSql.fromBasePrice())
                .replace("{free}", PlanSql.FREE_SOME_DAY);
    }
}
