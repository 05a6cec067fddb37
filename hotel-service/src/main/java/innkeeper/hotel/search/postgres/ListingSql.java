package innkeeper.hotel.search.postgres;

import innkeeper.hotel.owner.postgres.PostgresOwners;
import innkeeper.hotel.search.usecase.Filters;
import innkeeper.hotel.search.usecase.SearchQuery.Position;
import innkeeper.hotel.search.usecase.SearchQuery.Prices;
import innkeeper.hotel.search.usecase.SearchQuery.Sort;
import innkeeper.hotel.search.usecase.SearchQuery.Whose;
import innkeeper.hotel.search.usecase.SearchQuery;
import innkeeper.kit.database.Sql;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The one statement that lists hotels in the order in which they are shown, put together from constants only. */
final class ListingSql {
    static final String MAY_SELL = "(h.status = 'PUBLISHED' and %s)".formatted(PostgresOwners.MAY_SELL);
    private static final String LISTED = """
            select h.id, h.version, h.sold_version, {may-sell} as selling, {metres} as metres, {key} as key
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
            order by key {direction}, h.id {direction}
            """;
    private static final String PAGE = "select l.id, l.version, l.sold_version, l.selling, l.metres from ({listed}) l {order} limit :limit";
    private static final String IN_PLACES = "and h.place = any (string_to_array(:places, ','))";
    /**
     * A name is that of a few places, each of which has its hotels in the order of their names in an index: merged, they are read as
     * far as the page goes. PostgreSQL looks for the beginning of a list only where it is limited.
     */
    private static final String OF_EACH_PLACE = "(%s limit :all_of_a_place)";
    private static final int MOST_PLACES_MERGED = 6;

    private ListingSql() {}

    /** @param places how many the name of the city is that of; 0 without a city */
    static Sql of(SearchQuery query, int terms, int places) {
        return Sql.named("hotel.listed", text(query, terms, places));
    }

    static String text(SearchQuery query, int terms, int places) {
        String after = query.after() instanceof Position.After ? "and ({key}, h.id) {beyond} ({position}, cast(:after_id as uuid))" : "";
        String listed = LISTED
                .replace("{in-place}", query.city().isEmpty() ? "" : IN_PLACES)
                .replace("{around}", AroundSql.filter(query.around()))
                .replace("{of-words}", WordsSql.filter(terms))
                .replace("{of-kind}", ofKind(query.filters()))
                .replace("{of-currency}", query.prices() instanceof Prices.Between ? "and h.currency = :currency" : "")
                .replace("{shown}", shown(query.whose()))
                .replace("{after}", after)
                .replace("{key}", key(query, terms))
                .replace("{position}", position(query.sort(), terms))
                .replace("{metres}", AroundSql.metres(query.around()))
                .replace("{may-sell}", MAY_SELL);
        return PAGE.replace("{listed}", merged(query, places, listed))
                .replace("{order}", "order by l.key {direction}, l.id {direction}")
                .replace("{beyond}", query.sort().descending() ? "<" : ">")
                .replace("{direction}", query.sort().descending() ? "desc" : "asc");
    }

    /** Whether the hotels of each place are read by themselves. */
    static boolean merges(SearchQuery query, int places) {
        return query.sort().byName() && places > 0 && places <= MOST_PLACES_MERGED;
    }

    private static String merged(SearchQuery query, int places, String listed) {
        return merges(query, places)
                ? IntStream.range(0, places).mapToObj(i -> OF_EACH_PLACE.formatted(listed.replace(IN_PLACES, "and h.place = :place" + i)))
                        .collect(Collectors.joining(" union all "))
                : listed;
    }

    /** Only what is asked for: PostgreSQL would take a condition that may ask for nothing for one that leaves hardly any hotel. */
    private static String ofKind(Filters filters) {
        return (filters.stars().isEmpty() ? "" : "and h.stars = any (cast(string_to_array(:stars, ',') as integer[])) ")
                + (filters.amenities().isEmpty() ? "" : "and h.amenities @> string_to_array(:amenities, ',')");
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
            case DISTANCE -> AroundSql.metres(query.around());
            case RELEVANCE -> "(%s)".formatted(WordsSql.relevance(terms, "h"));
            case PRICE, PRICE_DESC -> throw notListed();
        };
    }

    private static String position(Sort sort, int terms) {
        return switch (sort) {
            case NAME, NAME_DESC -> "(lower(cast(:key as text) collate \"pg_c_utf8\") collate \"C\")";
            case STARS, STARS_DESC, DISTANCE -> "cast(:key as integer)";
            case RELEVANCE -> "(select %s from hotels a where a.id = cast(:after_id as uuid))"
                    .formatted(WordsSql.relevance(terms, "a"));
            case PRICE, PRICE_DESC -> throw notListed();
        };
    }

    private static IllegalStateException notListed() {
        return new IllegalStateException("prices are not known here");
    }
}
