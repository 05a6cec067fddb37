package innkeeper.hotel.search.postgres;

import innkeeper.hotel.place.domain.Place;
import innkeeper.hotel.place.usecase.Places;
import innkeeper.hotel.sale.domain.SoldHotel;
import innkeeper.hotel.search.domain.City;
import innkeeper.hotel.search.usecase.HotelSearch.CityKey;
import innkeeper.hotel.search.usecase.Listings;
import innkeeper.hotel.search.usecase.SearchQuery;
import innkeeper.kernel.HotelId;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Sql;
import innkeeper.kit.text.SearchKey;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Hotels in PostgreSQL, listed by one statement, whatever was asked. */
public final class PostgresListings implements Listings {
    private final Database db;
    private final Places places;
    private final boolean unverifiedSell;
    private final ListingParams values;
    private final ListingStatements statements = new ListingStatements();

    public PostgresListings(Database db, Places places, boolean unverifiedSell) {
        this.db = db;
        this.places = places;
        this.unverifiedSell = unverifiedSell;
        this.values = new ListingParams(places, unverifiedSell);
    }

    @Override
    public List<Listed> page(SearchQuery query) {
        Terms terms = Terms.of(query.words(), places);
        Sql sql = statements.of(query, terms.size(), values.places(query).size());
        Params params = values.of(query, terms);
        if (terms.size() == 0) {
            return db.query(sql, params, PostgresListings::read);
        }
        return db.transaction(tx -> {
            tx.query(WordsSql.TOLERANCE, Params.none(), row -> row.text("tolerance"));
            return tx.query(sql, params, PostgresListings::read);
        });
    }

    private static Listed read(Row row) {
        return new Listed(new HotelId(row.uuid("id")), new SoldHotel.Version(row.integer("version"), row.integer("sold_version")),
                row.flag("selling"), row.optional("metres", Row::integer).map(OptionalInt::of).orElseGet(OptionalInt::empty));
    }

    @Override
    public Optional<String> nearestCity(String city) {
        return db.find(CitiesSql.NEAREST,
                Params.of("city_key", SearchKey.of(city)).and("unverified_sell", unverifiedSell), row -> row.text("name"));
    }

    @Override
    public List<City> cities(Optional<CityKey> after, int limit) {
        Params page = Params.of("limit", limit).and("unverified_sell", unverifiedSell)
                .and("place", after.map(CityKey::place).orElse("")).and("country", after.map(CityKey::country).orElse(""));
        return db.query(CitiesSql.LIST, page,
                row -> new City(row.text("name"), row.text("country"), row.integer("hotels"), new Place(row.text("place"))));
    }
}
