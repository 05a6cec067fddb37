package innkeeper.hotel.charges.postgres;

import innkeeper.hotel.charges.domain.ChargeRule;
import innkeeper.hotel.charges.domain.HotelCharges;
import innkeeper.hotel.charges.usecase.Charges;
import innkeeper.hotel.rejection.domain.HotelRejection.Stale;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownHotel;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Rejected;

import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transactions;
import innkeeper.kit.database.Transaction;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** Taxes and fees in PostgreSQL, a row for each rule; their version stands at the hotel. */
public final class PostgresCharges implements Charges {
    /** A hotel without rules has one row, in which everything of a rule is null. */
    private static final Sql OF_HOTELS = Sql.named("charge.of-hotels", """
            select h.id, h.charges_version, %s from hotels h left join hotel_charges c on c.hotel_id = h.id
            where h.id = any (cast(string_to_array(:hotels, ',') as uuid[])) order by c.position
            """.formatted(ChargeRows.COLUMNS));
    private static final Sql LOCK = Sql.named("charge.lock-hotel", """
            select h.charges_version, h.currency from hotels h
            where h.id = cast(:hotel_id as uuid) and h.deleted_at is null for update
            """);
    private static final Sql FORGET = Sql.named("charge.forget", """
            delete from hotel_charges where hotel_id = cast(:hotel_id as uuid)
            """);
    private static final Sql ADD = Sql.named("charge.add", """
            insert into hotel_charges (hotel_id, position, name, kind, calculation, basis_points, amount, minimum_per_night,
                                       currency, most_nights, exempt_below_age, included, valid_from, valid_until,
                                       room_type_ids, law)
            values (cast(:hotel_id as uuid), :position, :name, :kind, :calculation, cast(:basis_points as integer),
                    cast(:amount as bigint), cast(:minimum_per_night as bigint), cast(:currency as text),
                    cast(:most_nights as integer), :exempt_below_age, :included, cast(:valid_from as date),
                    cast(:valid_until as date), cast(string_to_array(nullif(:room_type_ids, ''), ',') as uuid[]),
                    cast(:law as text))
            """);
    private static final Sql COUNT = Sql.named("charge.count-version", """
            update hotels set charges_version = :version where id = cast(:hotel_id as uuid)
            """);

    private final Transactions db;

    public PostgresCharges(Transactions db) {
        this.db = db;
    }

    private record Kept(HotelId hotel, int version, Optional<ChargeRule> rule) {
        static Kept read(Row row) {
            return new Kept(new HotelId(row.uuid("id")), row.integer("charges_version"), row.optional("name", Row::text).map(_ -> ChargeRows.read(row)));
        }
    }

    private record Locked(int version, Currency currency) {}

    @Override
    public Map<HotelId, HotelCharges> of(Set<HotelId> hotels) {
        Map<HotelId, List<Kept>> kept = db.query(OF_HOTELS,
                Params.of("hotels", hotels.stream().map(HotelId::toString).collect(Collectors.joining(","))), Kept::read)
                .stream().collect(Collectors.groupingBy(Kept::hotel));
        return hotels.stream().collect(Collectors.toMap(Function.identity(),
                hotel -> charges(kept.getOrDefault(hotel, List.of()))));
    }

    private static HotelCharges charges(List<Kept> kept) {
        return kept.isEmpty()
                ? HotelCharges.NONE
                : new HotelCharges(kept.getFirst().version(), kept.stream().flatMap(each -> each.rule().stream()).toList());
    }

    @Override
    public HotelCharges replace(HotelId hotel, IntPredicate version, Function<Currency, List<ChargeRule>> step) {
        return db.transaction(tx -> {
            Locked before = lock(tx, hotel, version);
            HotelCharges after = new HotelCharges(before.version(), List.of()).replaced(step.apply(before.currency()));
            tx.execute(FORGET, Params.of("hotel_id", hotel.value()));
            for (int i = 0; i < after.rules().size(); i++) {
                tx.execute(ADD, ChargeRows.params(hotel, i, after.rules().get(i)));
            }
            tx.execute(COUNT, Params.of("hotel_id", hotel.value()).and("version", after.version()));
            return after;
        });
    }

    private static Locked lock(Transaction tx, HotelId hotel, IntPredicate version) {
        Locked locked = tx.find(LOCK, Params.of("hotel_id", hotel.value()),
                row -> new Locked(row.integer("charges_version"), Currency.getInstance(row.text("currency"))))
                .orElseThrow(() -> new Rejected(new UnknownHotel(hotel)));
        if (!version.test(locked.version())) {
            throw new Rejected(new Stale(locked.version()));
        }
        return locked;
    }
}
