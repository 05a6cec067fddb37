package innkeeper.hotel.search.postgres;

import innkeeper.hotel.search.usecase.Filters;
import innkeeper.hotel.search.usecase.SearchQuery.Position;
import innkeeper.hotel.search.usecase.SearchQuery.Prices;
import innkeeper.hotel.search.usecase.SearchQuery.Sort;
import innkeeper.hotel.search.usecase.SearchQuery;
import innkeeper.kit.database.Sql;
import java.util.LinkedHashMap;
import java.util.Map;

/** The statements that were needed last: to put one together takes longer than PostgreSQL takes for a hotel. */
final class ListingStatements {
    private static final int MOST = 200;

    private final Map<Shape, Sql> made = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Shape, Sql> eldest) {
            return size() > MOST;
        }
    };

    /** All of a query that its statement depends on. */
    private record Shape(Sort sort, boolean goesOn, boolean stars, boolean amenities, Class<?> around, boolean city, Class<?> whose,
            boolean ofOneCurrency, int terms, int places) {
        static Shape of(SearchQuery query, int terms, int places) {
            Filters filters = query.filters();
            return new Shape(query.sort(), query.after() instanceof Position.After, !filters.stars().isEmpty(),
                    !filters.amenities().isEmpty(), query.around().getClass(), !query.city().isEmpty(), query.whose().getClass(),
                    query.prices() instanceof Prices.Between, terms, places);
        }
    }

    /** @param places how many the name of the city is that of; 0 without a city */
    Sql of(SearchQuery query, int terms, int places) {
        Shape shape = Shape.of(query, terms, places);
        synchronized (made) {
            return made.computeIfAbsent(shape, _ -> ListingSql.of(query, terms, places));
        }
    }
}
