package innkeeper.hotel.search.postgres;

import innkeeper.hotel.catalogue.postgres.HotelRows;
import innkeeper.hotel.owner.postgres.PostgresOwners;
import innkeeper.hotel.search.usecase.Filters;
import innkeeper.hotel.search.usecase.SearchQuery.Position;
import innkeeper.hotel.search.usecase.SearchQuery.Prices;
import innkeeper.hotel.search.usecase.SearchQuery.Sort;
import innkeeper.hotel.search.usecase.SearchQuery.When;
import innkeeper.hotel.search.usecase.SearchQuery.Whose;
import innkeeper.hotel.search.usecase.SearchQuery;
import innkeeper.kit.database.Sql;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The one statement that answers a search, put together from constants only. */
final class SearchSql {
    static final String MAY_SELL = "(h.status = 'PUBLISHED' and %s)".formatted(PostgresOwners.MAY_SELL);
    private static final String CHOSEN = """
            select {columns}, {relevance} as relevance, {metres} as metres, {key} as key,
                   cast(cast(:now as timestamptz) at time zone h.timezone as date) as today, {may-sell} as selling
            from hotels h
            left join lateral (select suspended, email_verified from owners where owner_id = h.owner_id offset 0) o on true
            where h.deleted_at is null
              and {shown}
              {in-place}
              {around}
              {of-words}
              {of-kind}
              {of-currency}
              {after}
            {order}
            """;
    /**
     * Hotels in their order, of each of them the best way to sell it: where that order is not one of prices, the statement ends
     * with the page, and no hotel behind it is priced.
     */
    private static final String SEARCH = """
            {stay}
            select {found-columns}, h.metres, p.room_type_id, p.rate_plan_id, p.rooms, p.price
            from ({chosen}) h
            left join lateral ({priced}) p on true
            where {with-room}
              {between}
              {with-plan}
              {after-price}
            order by {shown-key} {direction}, h.id {direction}
            limit :limit
            """;
    private static final String WITH_PLAN = """
            and exists (select from rate_plans p where p.hotel_id = h.id and p.deleted_at is null {of-plan})
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
    private static final int MOST_HOTELS_TRIED = 50;
    private static final String IN_PLACES = "and h.place = any (string_to_array(:places, ','))";
    /**
     * A name is that of a few places, each of which has its hotels in the order of their names in an index: merged, they are read as
     * far as the page goes. PostgreSQL looks for the beginning of a list only where it is limited.
     */
    private static final String OF_EACH_PLACE = "(%s limit :all_of_a_place)";
    private static final int MOST_PLACES_MERGED = 6;
    /** What {@code chosen} has read of the hotels already. */
    private static final String FOUND_COLUMNS =
            HotelRows.COLUMNS.replace("array_to_string(h.amenities, ',') as amenities", "h.amenities");
    private static final String FROM_BASE_PRICE = """
            select t.hotel_id, t.id as room_type_id, p.id as rate_plan_id, w.rooms, t.base_price as price
            from room_types t
            join rate_plans p on p.hotel_id = t.hotel_id and p.name = 'standard' and p.deleted_at is null
            {rooms}
            where t.hotel_id = h.id and h.selling and t.deleted_at is null and t.status = 'PUBLISHED'
              and (p.room_type_ids is null or t.id = any (p.room_type_ids))
              and t.total_rooms >= greatest(w.rooms, 1) and {sleeps}
              and (select count(*) from rate_months r
                   cross join generate_series(greatest(h.today - r.month, 0) + 1, least(h.today + :days_ahead - r.month + 1, 31)) i
                   where r.rate_plan_id = p.id and r.room_type_id = t.id and r.closed[i]
                     and r.month between month_of(h.today) and h.today + :days_ahead) <= :days_ahead
            order by t.base_price, t.id
            limit 1
            """;

    private SearchSql() {}

    /** @param places how many the name of the city is that of; 0 without a city */
    static Sql of(SearchQuery query, int terms, int places) {
        return Sql.named(query.when() instanceof When.On ? "hotel.search-dated" : "hotel.search", text(query, terms, places));
    }

    /** The same search of each stay in turn, of a query with dates, until one finds something among some hotels. */
    static String firstBookable(SearchQuery query, int terms) {
        String search = template(query, terms, MOST_PLACES_MERGED + 1).replace("{order}", "limit " + MOST_HOTELS_TRIED)
                .replace("cast(:check_in as date)", "stay.check_in").replaceAll(":nights\\b", "stay.nights");
        return FIRST_BOOKABLE.replace("{search}", search);
    }

    static String text(SearchQuery query, int terms, int places) {
        return template(query, terms, places)
                .replace("{order}", query.sort().byPrice() ? "" : "order by key {direction}, h.id {direction}")
                .replace("{direction}", query.sort().descending() ? "desc" : "asc");
    }

    /** Whether the hotels of each place are read by themselves. */
    static boolean merges(SearchQuery query, int places) {
        return query.sort().byName() && places > 0 && places <= MOST_PLACES_MERGED;
    }

    private static String template(SearchQuery query, int terms, int places) {
        boolean dated = query.when() instanceof When.On;
        boolean goesOn = query.after() instanceof Position.After;
        boolean byPrice = query.sort().byPrice();
        Filters filters = query.filters();
        String after = goesOn ? "and ({key}, h.id) {beyond} ({position}, cast(:after_id as uuid))" : "";
        return SEARCH
                .replace("{stay}", dated ? StaySql.DAYS : "")
                .replace("{chosen}", merged(query, places, chosen(query, terms, HotelRows.COLUMNS, ofKind(filters))))
                .replace("{found-columns}", FOUND_COLUMNS)
                .replace("{priced}", dated ? StaySql.best() : fromBasePrice())
                .replace("{with-room}", query.asksForRooms() ? "p.hotel_id is not null" : "true")
                .replace("{between}", ofOneCurrency(query) ? "and p.price between :min_price and :max_price" : "")
                .replace("{with-plan}", dated || !filters.askForPlan() ? "" : WITH_PLAN)
                .replace("{of-plan}", PlanSql.filter(filters, dated ? PlanSql.FREE_FOR_THE_STAY : PlanSql.FREE_SOME_DAY))
                .replace("{after}", byPrice ? "" : after).replace("{after-price}", byPrice ? after : "")
                .replace("{beyond}", query.sort().descending() ? "<" : ">")
                .replace("{shown-key}", byPrice ? "p.price" : "h.key")
                .replace("{key} as key", byPrice ? "0 as key" : "{key} as key")
                .replace("{key}", key(query, terms))
                .replace("{direction}", query.sort().descending() ? "desc" : "asc")
                .replace("{position}", position(query.sort(), terms));
    }

    /** Only what is asked for: PostgreSQL would take a condition that may ask for nothing for one that leaves hardly any hotel. */
    private static String ofKind(Filters filters) {
        return (filters.stars().isEmpty() ? "" : "and h.stars = any (cast(string_to_array(:stars, ',') as integer[])) ")
                + (filters.amenities().isEmpty() ? "" : "and h.amenities @> string_to_array(:amenities, ',')");
    }

    private static boolean ofOneCurrency(SearchQuery query) {
        return query.prices() instanceof Prices.Between;
    }

    private static String merged(SearchQuery query, int places, String chosen) {
        return merges(query, places)
                ? IntStream.range(0, places).mapToObj(i -> OF_EACH_PLACE.formatted(chosen.replace(IN_PLACES, "and h.place = :place" + i)))
                        .collect(Collectors.joining(" union all "))
                : chosen;
    }

    /**
     * Hotels by all that does not ask for a room, with {@code {after}}, {@code {key}} and {@code {order}} left to be said.
     *
     * @param ofKind what they are like
     */
    static String chosen(SearchQuery query, int terms, String columns, String ofKind) {
        return CHOSEN
                .replace("{columns}", columns)
                .replace("{metres}", AroundSql.metres(query.around()))
                .replace("{in-place}", query.city().isEmpty() ? "" : IN_PLACES)
                .replace("{around}", AroundSql.filter(query.around()))
                .replace("{of-words}", WordsSql.filter(terms))
                .replace("{of-kind}", ofKind)
                .replace("{of-currency}", ofOneCurrency(query) ? "and h.currency = :currency" : "")
                .replace("{relevance}", WordsSql.relevance(terms, "h"))
                .replace("{shown}", shown(query.whose()))
                .replace("{may-sell}", MAY_SELL);
    }

    /** Of a hotel {@code h} the room type with the lowest price. */
    static String fromBasePrice() {
        return FROM_BASE_PRICE.replace("{rooms}", OccupancySql.ROOMS).replace("{sleeps}", OccupancySql.SLEEPS);
    }

    private static String shown(Whose whose) {
        return switch (whose) {
            case Whose.Anybodys _ -> "{may-sell}";
            case Whose.Named _ -> "{may-sell} and h.id = any (cast(string_to_array(:hotels, ',') as uuid[]))";
            case Whose.Theirs _ -> """
                    (h.id = any (cast(string_to_array(:hotels, ',') as uuid[]))
                      or h.owner_id = any (cast(string_to_array(:owners, ',') as uuid[])))""";
        };
    }

    private static String key(SearchQuery query, int terms) {
        return switch (query.sort()) {
            case NAME, NAME_DESC -> "(lower(left(h.name, 24) collate \"pg_c_utf8\") collate \"C\")";
            case STARS, STARS_DESC -> "h.stars";
            case PRICE, PRICE_DESC -> "p.price";
            case DISTANCE -> AroundSql.metres(query.around());
            case RELEVANCE -> "(%s)".formatted(WordsSql.relevance(terms, "h"));
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
