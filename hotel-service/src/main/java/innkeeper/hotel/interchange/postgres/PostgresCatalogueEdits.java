package innkeeper.hotel.interchange.postgres;

import innkeeper.hotel.availability.postgres.PostgresBookedStays;
import innkeeper.hotel.catalogue.postgres.PostgresRoomTypes;
import innkeeper.hotel.extras.postgres.PostgresExtras;
import innkeeper.hotel.interchange.usecase.CatalogueEdits;
import innkeeper.hotel.interchange.usecase.CatalogueStores;
import innkeeper.hotel.rates.postgres.PostgresNights;
import innkeeper.hotel.rates.postgres.PostgresRatePlans;
import innkeeper.kernel.HotelId;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import java.time.Clock;
import java.util.function.Function;

/** In one transaction of PostgreSQL, under the lock of the hotel's row. */
public final class PostgresCatalogueEdits implements CatalogueEdits {
    private static final Sql LOCK_HOTEL = Sql.named("catalogue.lock-hotel", """
            select h.id from hotels h where h.id = cast(:hotel_id as uuid) and h.deleted_at is null for update
            """);

    private final Database db;
    private final Clock clock;

    public PostgresCatalogueEdits(Database db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public <T> T together(HotelId hotel, boolean keep, Function<CatalogueStores, T> work) {
        Outcome<T> outcome = new Outcome<>();
        try {
            return db.transaction(tx -> {
                tx.query(LOCK_HOTEL, Params.of("hotel_id", hotel.value()), row -> row.uuid("id"));
                outcome.value = work.apply(stores(tx));
                if (!keep) {
                    throw new Undone();
                }
                return outcome.value;
            });
        } catch (Undone _) {
            return outcome.value;
        }
    }

    private CatalogueStores stores(Transaction tx) {
        return new CatalogueStores(new PostgresRoomTypes(tx, clock), new PostgresRatePlans(tx), new PostgresNights(tx),
                new PostgresBookedStays(tx), new PostgresExtras(tx));
    }

    private static final class Outcome<T> {
        private T value;
    }

    @SuppressWarnings("serial")
    private static final class Undone extends RuntimeException {
        Undone() {
            super("written to be undone", null, false, false);
        }
    }
}
