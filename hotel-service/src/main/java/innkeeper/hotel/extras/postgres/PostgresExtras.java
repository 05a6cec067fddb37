package innkeeper.hotel.extras.postgres;

import innkeeper.hotel.extras.domain.Extra;
import innkeeper.hotel.extras.domain.HotelExtras;
import innkeeper.hotel.extras.usecase.Extras;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownHotel;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Rejected;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transactions;
import innkeeper.kit.idempotency.Attempt;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** Extras in PostgreSQL, a row for each; what is archived keeps its row. */
public final class PostgresExtras implements Extras {
    /** Under the lock of their hotel its currency stays, and no more of them are sold than may be. */
    private static final Sql LOCK_HOTEL = Sql.named("extra.lock-hotel", """
            select h.currency from hotels h where h.id = cast(:hotel_id as uuid) and h.deleted_at is null for update
            """);
    private static final Sql OF_HOTEL = Sql.named("extra.of-hotel", """
            select %s from hotel_extras e where e.hotel_id = cast(:hotel_id as uuid) order by e.id
            """.formatted(ExtraRows.COLUMNS));
    private static final Sql PUT = Sql.named("extra.put", """
            insert into hotel_extras (id, hotel_id, name, description, price, currency, per, exempt_below_age, most, rate_plan_ids,
                                      room_type_ids, translations, status, version)
            values (cast(:id as uuid), cast(:hotel_id as uuid), :name, :description, :price, :currency, :per, :exempt_below_age,
                    cast(:most as integer), cast(string_to_array(nullif(:rate_plan_ids, ''), ',') as uuid[]),
                    cast(string_to_array(nullif(:room_type_ids, ''), ',') as uuid[]), cast(:translations as jsonb), :status, :version)
            on conflict (id) do update
            set name = excluded.name, description = excluded.description, price = excluded.price, currency = excluded.currency,
                per = excluded.per, exempt_below_age = excluded.exempt_below_age, most = excluded.most,
                rate_plan_ids = excluded.rate_plan_ids, room_type_ids = excluded.room_type_ids,
                translations = excluded.translations, status = excluded.status, version = excluded.version
            """);

    private final Transactions db;

    public PostgresExtras(Transactions db) {
        this.db = db;
    }

    @Override
    public HotelExtras of(HotelId hotel) {
        return read(db, hotel);
    }

    @Override
    public HotelExtras change(HotelId hotel, Optional<UUID> request, BiFunction<Currency, HotelExtras, HotelExtras> step) {
        return db.transaction(tx -> {
            request.ifPresent(id -> Attempt.isDone(tx, id));
            Currency currency = tx.find(LOCK_HOTEL, Params.of("hotel_id", hotel.value()), row -> Currency.getInstance(row.text("currency")))
                    .orElseThrow(() -> new Rejected(new UnknownHotel(hotel)));
            HotelExtras before = read(tx, hotel);
            HotelExtras after = step.apply(currency, before);
            after.extras().stream().filter(extra -> !before.extras().contains(extra))
                    .forEach((Extra extra) -> tx.execute(PUT, ExtraRows.params(extra)));
            return after;
        });
    }

    private static HotelExtras read(Session session, HotelId hotel) {
        return new HotelExtras(session.query(OF_HOTEL, Params.of("hotel_id", hotel.value()), ExtraRows::read));
    }
}
