package innkeeper.hotel.search.postgres;

import innkeeper.hotel.catalogue.postgres.HotelRows;
import innkeeper.hotel.owner.postgres.PostgresOwners;
import innkeeper.hotel.search.usecase.Filters;
import innkeeper.hotel.search.usecase.SearchQuery.Position;
import innkeeper.hotel.search.usecase.SearchQuery.Sort;
import innkeeper.hotel.search.usecase.SearchQuery.When;
import innkeeper.hotel.search.usecase.SearchQuery.Whose;
import innkeeper.hotel.search.usecase.SearchQuery;
import innkeeper.kit.database.Sql;

/** The one statement that answers a search, put together from constants only. */
final class SearchSql {
    static final String MAY_SELL = "(h.status = 'PUBLISHED' and %s)".formatted(PostgresOwners.MAY_SELL);
    private static final String CHOSEN = """
            select {columns}, {relevance} as relevance, {metres} as metres,
                   cast(cast(:now as timestamptz) at time zone h.timezone as date) as today, {may-sell} as selling
            from hotels h left join owners o on o.owner_id = h.owner_id
            where h.deleted_at is null
              and {shown}
              {in-place}
              {around}
              {of-words}
              {of-kind}
              and (:currency = '' or h.currency = :currency)
            {most}
            """;
    private static final String SEARCH = """
            with chosen as (
                {chosen}
            ), priced as (
                {priced}
            )
            select {found-columns}, h.metres, p.room_type_id, p.rate_plan_id, p.rooms, p.price
            from chosen h left join priced p on p.hotel_id = h.id
            where (:needs_room = false or p.hotel_id is not null)
              and (:currency = '' or p.price between :min_price and :max_price)
              {with-plan}
              {after}
            order by {key} {direction}, h.id {direction}
            limit :limit
            """;
    private static final String OF_KIND = """
            and (:stars = '' or h.stars = any (cast(string_to_array(:stars, ',') as integer[])))
            and h.amenities @> string_to_array(:amenities, ',')
            """;
    private static final String WITH_PLAN = """
            and h.id in (select c.id from chosen c join rate_plans p on p.hotel_id = c.id and p.deleted_at is null {of-plan})
            """;
    /** The fence keeps the order of the stays, so that the first that will do ends the statement. */
    private static final String FIRST_BOOKABLE = """
            select stay.check_in, stay.nights
            from (select * from unnest(cast(string_to_array(:check_ins, ',') as date[]),
                                       cast(string_to_array(:lengths, ',') as integer[]))
                           with ordinality as u (check_in, nights, place)
                  order by u.place offset 0) stay
            where exists ({search})
            limit 1
            """;
    static final String NIGHTS = "cross join generate_series(0, :nights - 1) n";
    /** PostgreSQL takes a series whose end it does not know for 1,000 nights. */
    private static final String NIGHTS_OF_A_STAY = "join generate_series(0, :longest - 1) n on n < stay.nights";
    private static final int MOST_HOTELS_TRIED = 50;
    private static final String IN_PLACE = "and h.place = any (string_to_array(:places, ','))";
    /** What {@code chosen} has read of the hotels already. */
    private static final String FOUND_COLUMNS =
            HotelRows.COLUMNS.replace("array_to_string(h.amenities, ',') as amenities", "h.amenities");
    private static final String FROM_BASE_PRICE = """
            select distinct on (t.hotel_id) t.hotel_id, t.id as room_type_id, p.id as rate_plan_id, w.rooms,
                   t.base_price as price
            from chosen c
            join room_types t on t.hotel_id = c.id
            join rate_plans p on p.hotel_id = c.id and p.name = 'standard' and p.deleted_at is null
            {rooms}
            where c.selling and t.deleted_at is null and t.status = 'PUBLISHED' and (p.room_type_ids is null or t.id = any (p.room_type_ids))
              and t.total_rooms >= greatest(w.rooms, 1) and {sleeps}
              and (select count(*) from nightly_rates r
                   where r.rate_plan_id = p.id and r.room_type_id = t.id and r.closed
                     and r.night between c.today and c.today + :days_ahead)
                  <= :days_ahead
            order by t.hotel_id, t.base_price, t.id
            """;
    /** Prices come from the plan that a derived one follows, and so do restrictions where it has none of its own. */
    private static final String FOR_THE_STAY = """
            select distinct on (s.hotel_id{kind}) s.hotel_id, s.room_type_id, s.rate_plan_id, s.rooms{kind},
                   cast(sum(s.alike * ((select sum(night) from unnest(s.prices) night) + o.on_top)) as bigint) as price
            from (
                select t.hotel_id, t.id as room_type_id, p.id as rate_plan_id, w.rooms, x.alike, x.adults, x.ages{kind-said},
                       array_agg(case
                           when p.derived_percent is not null then (e.price * (100 + p.derived_percent) + 50) / 100
                           when p.derived_amount is not null then greatest(e.price + p.derived_amount, 0)
                           else e.price end order by n) as prices
                from chosen c
                join room_types t on t.hotel_id = c.id
                join rate_plans p on p.hotel_id = c.id and p.deleted_at is null
                                 and (p.room_type_ids is null or t.id = any (p.room_type_ids))
                join rate_plans f on f.id = coalesce(p.derived_from, p.id)
                {rooms}
                join jsonb_to_recordset(cast(:rooms_asked as jsonb)) as x(rooms integer, alike integer, adults integer, ages jsonb)
                  on x.rooms = w.rooms
                {occupancy}
                {nights}
                left join nightly_rates r on r.rate_plan_id = p.id and r.room_type_id = t.id
                                         and r.night = cast(:check_in as date) + n
                left join nightly_rates g on g.rate_plan_id = f.id and g.room_type_id = t.id
                                         and g.night = cast(:check_in as date) + n
                left join room_nights k on k.room_type_id = t.id and k.night = cast(:check_in as date) + n
                cross join lateral (
                    select coalesce(g.price, case when f.name = 'standard' then t.base_price end) as price) b
                cross join lateral (
                    select greatest((b.price * (100 + d.percent) + 50) / 100 + d.amount, 0) as price) e
                where c.selling and t.deleted_at is null and t.status = 'PUBLISHED' and {sleeps}
                  and cast(:check_in as date) between c.today and c.today + :days_ahead
                  and cast(:check_in as date) - c.today between p.min_days_ahead and coalesce(p.max_days_ahead, :days_ahead)
                  and :nights between p.min_stay and coalesce(p.max_stay, :nights)
                  {of-plan}
                group by t.hotel_id, t.id, p.id, w.rooms, x.alike, x.adults, x.ages
                having not bool_or(coalesce(r.closed, g.closed, false))
                   and not bool_or(n = 0 and coalesce(r.closed_to_arrival, g.closed_to_arrival, false))
                   and not coalesce(
                       (select d.closed_to_departure from nightly_rates d
                        where d.rate_plan_id = p.id and d.room_type_id = t.id
                          and d.night = cast(:check_in as date) + :nights),
                       (select d.closed_to_departure from nightly_rates d
                        where d.rate_plan_id = p.derived_from and d.room_type_id = t.id
                          and d.night = cast(:check_in as date) + :nights), false)
                   and max(coalesce(r.min_stay, g.min_stay, 1)) <= :nights
                   and count(b.price) = count(*)
                   and t.total_rooms - coalesce(max(k.taken), 0) >= w.rooms
            ) s
            cross join lateral ({charges}) o
            group by s.hotel_id, s.room_type_id, s.rate_plan_id, s.rooms{kind}
            order by s.hotel_id{kind}, s.rooms, price, s.room_type_id, s.rate_plan_id
            """.replace("{charges}", ChargesSql.ON_TOP);

    private SearchSql() {}

    static Sql of(SearchQuery query, int terms) {
        return Sql.named(query.when() instanceof When.On ? "hotel.search-dated" : "hotel.search", text(query, terms));
    }

    /** The same search of each stay in turn, of a query with dates, until one finds something among some hotels. */
    static String firstBookable(SearchQuery query, int terms) {
        String search = template(query, terms).replace("{most}", "limit " + MOST_HOTELS_TRIED).replace("{nights}", NIGHTS_OF_A_STAY)
                .replace("cast(:check_in as date)", "stay.check_in").replaceAll(":nights\\b", "stay.nights");
        return FIRST_BOOKABLE.replace("{search}", search);
    }

    static String text(SearchQuery query, int terms) {
        return template(query, terms).replace("{most}", "").replace("{nights}", NIGHTS);
    }

    private static String template(SearchQuery query, int terms) {
        boolean dated = query.when() instanceof When.On;
        boolean goesOn = query.after() instanceof Position.After;
        Filters filters = query.filters();
        return SEARCH
                .replace("{chosen}", chosen(query, terms, HotelRows.COLUMNS, OF_KIND))
                .replace("{found-columns}", FOUND_COLUMNS)
                .replace("{priced}", dated ? forTheStay(false) : fromBasePrice())
                .replace("{with-plan}", dated || !filters.askForPlan() ? "" : WITH_PLAN)
                .replace("{of-plan}", PlanSql.filter(filters, dated ? PlanSql.FREE_FOR_THE_STAY : PlanSql.FREE_SOME_DAY))
                .replace("{after}", goesOn ? "and ({key}, h.id) {beyond} ({position}, cast(:after_id as uuid))" : "")
                .replace("{beyond}", query.sort().descending() ? "<" : ">")
                .replace("{direction}", query.sort().descending() ? "desc" : "asc")
                .replace("{key}", key(query.sort()))
                .replace("{position}", position(query.sort(), terms));
    }

    /**
     * Hotels by all that does not ask for a room, with {@code {most}} left to be said.
     *
     * @param ofKind what they are like
     */
    static String chosen(SearchQuery query, int terms, String columns, String ofKind) {
        return CHOSEN
                .replace("{columns}", columns)
                .replace("{metres}", AroundSql.metres(query.around()))
                .replace("{in-place}", query.city().isEmpty() ? "" : IN_PLACE)
                .replace("{around}", AroundSql.filter(query.around()))
                .replace("{of-words}", WordsSql.filter(terms))
                .replace("{of-kind}", ofKind)
                .replace("{relevance}", WordsSql.relevance(terms, "h"))
                .replace("{shown}", shown(query.whose()))
                .replace("{may-sell}", MAY_SELL);
    }

    /**
     * The best way to book the stay in each hotel {@code chosen}, with {@code {of-plan}} and {@code {nights}} left to be said.
     *
     * @param byKind of each board, with free cancellation and without
     */
    static String forTheStay(boolean byKind) {
        return FOR_THE_STAY
                .replace("{kind-said}", byKind ? ", p.board, bool_and(%s) as free".formatted(PlanSql.FREE_FOR_THE_STAY) : "")
                .replace("{kind}", byKind ? ", s.board, s.free" : "")
                .replace("{rooms}", OccupancySql.ROOMS).replace("{occupancy}", OccupancySql.DIFFERENCE)
                .replace("{sleeps}", OccupancySql.SLEEPS);
    }

    /** Of each hotel {@code chosen} the room type with the lowest price. */
    static String fromBasePrice() {
        return FROM_BASE_PRICE.replace("{rooms}", OccupancySql.ROOMS).replace("{sleeps}", OccupancySql.SLEEPS);
    }

    private static String shown(Whose whose) {
        return switch (whose) {
            case Whose.Anybodys _ -> "{may-sell}";
            case Whose.Theirs _ -> """
                    (h.id = any (cast(string_to_array(:hotels, ',') as uuid[]))
                      or h.owner_id = any (cast(string_to_array(:owners, ',') as uuid[])))""";
        };
    }

    private static String key(Sort sort) {
        return switch (sort) {
            case NAME, NAME_DESC -> "(lower(left(h.name, 24) collate \"pg_c_utf8\") collate \"C\")";
            case STARS, STARS_DESC -> "h.stars";
            case PRICE, PRICE_DESC -> "p.price";
            case DISTANCE -> "h.metres";
            case RELEVANCE -> "h.relevance";
        };
    }

    private static String position(Sort sort, int terms) {
        return switch (sort) {
            case NAME, NAME_DESC -> "(lower(cast(:key as text) collate \"pg_c_utf8\") collate \"C\")";
            case STARS, STARS_DESC, DISTANCE -> "cast(:key as integer)";
            case PRICE, PRICE_DESC -> "cast(:key as bigint)";
            case RELEVANCE -> "(select %s from hotels a where a.id = cast(:after_id as uuid))"
                    .formatted(WordsSql.relevance(terms, "a"));
        };
    }
}
