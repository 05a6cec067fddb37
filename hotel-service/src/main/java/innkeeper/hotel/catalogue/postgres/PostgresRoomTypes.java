package innkeeper.hotel.catalogue.postgres;

import innkeeper.hotel.availability.domain.BookingsTouched;
import innkeeper.hotel.availability.postgres.PostgresBookedStays;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.domain.RoomTypeProfile;
import innkeeper.hotel.catalogue.domain.Status;
import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.hotel.description.postgres.DetailColumns;
import innkeeper.hotel.occupancy.domain.Capacity;
import innkeeper.hotel.rejection.domain.HotelRejection.GuestsToCome;
import innkeeper.hotel.rejection.domain.HotelRejection.PriceOf;
import innkeeper.hotel.rejection.domain.HotelRejection.Stale;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownRoomType;
import innkeeper.hotel.rejection.domain.HotelRejection.WrongCurrency;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.database.ConstraintViolated;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.database.Transactions;
import innkeeper.kit.idempotency.Attempt;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Room types in PostgreSQL; what is no longer sold keeps its row. */
public final class PostgresRoomTypes implements RoomTypes {
    private static final String COLUMNS = """
            t.id, t.hotel_id, t.name, t.most_adults, t.most_children, t.most_guests, t.total_rooms, t.base_price, t.currency,
            t.description, t.beds, t.area_m2, t.amenities, t.photos, t.translations, t.status, t.version
            """;
    private static final Sql ADD = Sql.named("room-type.add", """
            insert into room_types (id, hotel_id, name, most_adults, most_children, most_guests, total_rooms, base_price,
                                    currency, description, beds, area_m2, amenities, photos, translations, status, version)
            values (cast(:id as uuid), cast(:hotel_id as uuid), :name, :most_adults, :most_children, :most_guests, :total_rooms,
                    :base_price, :currency, :description, cast(:beds as jsonb), :area_m2, cast(:amenities as jsonb),
                    cast(:photos as jsonb), cast(:translations as jsonb), :status, :version)
            on conflict (id) do nothing
            """);
    private static final Sql FIND = Sql.named("room-type.find", """
            select %s from room_types t
            where t.id = cast(:id as uuid) and t.hotel_id = cast(:hotel_id as uuid) and t.deleted_at is null
            """.formatted(COLUMNS));
    private static final Sql NAMED = Sql.named("room-type.named", """
            select %s from room_types t
            where t.id = any (cast(string_to_array(:ids, ',') as uuid[])) and t.deleted_at is null
            """.formatted(COLUMNS));
    private static final Sql OF_HOTELS = Sql.named("room-type.of-hotels", """
            select %s from room_types t
            where t.hotel_id = any (cast(string_to_array(:hotels, ',') as uuid[])) and t.deleted_at is null order by t.id
            """.formatted(COLUMNS));
    /** First of all, as others do who change what the hotel sells: every change counts its version. */
    private static final Sql LOCK_HOTEL = Sql.named("room-type.lock-hotel", """
            select h.id from hotels h where h.id = cast(:hotel_id as uuid) for no key update
            """);
    private static final Sql LOCK = Sql.named("room-type.lock", """
            select %s from room_types t
            where t.id = cast(:id as uuid) and t.hotel_id = cast(:hotel_id as uuid) and t.deleted_at is null
            for update
            """.formatted(COLUMNS));
    private static final Sql AFTER = Sql.named("room-type.after", """
            select %s from room_types t
            where t.hotel_id = cast(:hotel_id as uuid) and t.id > cast(:after as uuid) and t.deleted_at is null
            order by t.id limit :limit
            """.formatted(COLUMNS));
    private static final Sql UPDATE = Sql.named("room-type.update", """
            update room_types
            set name = :name, most_adults = :most_adults, most_children = :most_children, most_guests = :most_guests,
                total_rooms = :total_rooms, base_price = :base_price, currency = :currency, description = :description,
                beds = cast(:beds as jsonb), area_m2 = :area_m2, amenities = cast(:amenities as jsonb),
                photos = cast(:photos as jsonb), translations = cast(:translations as jsonb), status = :status,
                version = :version
            where id = cast(:id as uuid) and hotel_id = cast(:hotel_id as uuid)
            """);
    private static final Sql REMOVE = Sql.named("room-type.remove", """
            update room_types set deleted_at = now(), version = version + 1 where id = cast(:id as uuid)
            """);

    private final Transactions db;
    private final Clock clock;

    public PostgresRoomTypes(Transactions db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public void add(RoomType roomType) {
        speakingTheHotelsCurrency(roomType, () -> db.transaction(tx -> {
            Attempt.isDone(tx, roomType.id().value());
            return tx.execute(ADD, params(roomType));
        }));
    }

    @Override
    public Optional<RoomType> find(HotelId hotel, RoomTypeId id) {
        return db.find(FIND, Params.of("id", id.value()).and("hotel_id", hotel.value()), PostgresRoomTypes::read);
    }

    @Override
    public List<RoomType> named(Set<RoomTypeId> ids) {
        return db.query(NAMED, Params.of("ids", ids.stream().map(RoomTypeId::toString).collect(Collectors.joining(","))),
                PostgresRoomTypes::read);
    }

    @Override
    public List<RoomType> after(HotelId hotel, UUID id, int limit) {
        return db.query(AFTER, Params.of("hotel_id", hotel.value()).and("after", id).and("limit", limit),
                PostgresRoomTypes::read);
    }

    @Override
    public Map<HotelId, List<RoomType>> of(Set<HotelId> hotels) {
        return db.query(OF_HOTELS, Params.of("hotels", hotels.stream().map(HotelId::toString).collect(Collectors.joining(","))),
                PostgresRoomTypes::read).stream().collect(Collectors.groupingBy(RoomType::hotel));
    }

    @Override
    public RoomType change(HotelId hotel, RoomTypeId id, IntPredicate version, UnaryOperator<RoomTypeProfile> step) {
        return db.transaction(tx -> {
            RoomType before = lock(tx, hotel, id, version);
            RoomType after = before.edited(step.apply(before.profile()));
            speakingTheHotelsCurrency(before, () -> tx.execute(UPDATE, params(after)));
            return after;
        });
    }

    @Override
    public void remove(HotelId hotel, RoomTypeId id, IntPredicate version) {
        db.transact(tx -> {
            lock(tx, hotel, id, version);
            GuestsToCome.refuse(new BookingsTouched(PostgresBookedStays.ahead(tx, id.value(), clock.instant())));
            tx.execute(REMOVE, Params.of("id", id.value()));
        });
    }

    private static void speakingTheHotelsCurrency(RoomType roomType, Runnable write) {
        try {
            write.run();
        } catch (ConstraintViolated e) {
            throw Constraints.rejection(e, new WrongCurrency(new PriceOf.RoomType(),
                    roomType.profile().basePrice().currency()));
        }
    }

    private static RoomType lock(Transaction tx, HotelId hotel, RoomTypeId id, IntPredicate version) {
        tx.query(LOCK_HOTEL, Params.of("hotel_id", hotel.value()), row -> row.uuid("id"));
        RoomType roomType = tx.find(LOCK, Params.of("id", id.value()).and("hotel_id", hotel.value()),
                PostgresRoomTypes::read).orElseThrow(() -> new Rejected(new UnknownRoomType(id)));
        if (!version.test(roomType.version())) {
            throw new Rejected(new Stale(roomType.version()));
        }
        return roomType;
    }

    private static Params params(RoomType roomType) {
        RoomTypeProfile profile = roomType.profile();
        return DetailColumns.with(profile.details(), Params.of("id", roomType.id().value()).and("hotel_id", roomType.hotel().value())
                .and("name", profile.name()).and("most_adults", profile.capacity().adults())
                .and("most_children", profile.capacity().children()).and("most_guests", profile.capacity().total())
                .and("total_rooms", profile.totalRooms()).and("base_price", profile.basePrice().minor())
                .and("currency", profile.basePrice().currency().getCurrencyCode())
                .and("status", profile.status()).and("version", roomType.version()));
    }

    private static RoomType read(Row row) {
        Money price = new Money(row.bigint("base_price"), Currency.getInstance(row.text("currency")));
        RoomTypeProfile profile = new RoomTypeProfile(row.text("name"),
                new Capacity(row.integer("most_adults"), row.integer("most_children"), row.integer("most_guests")),
                row.integer("total_rooms"), price, DetailColumns.roomType(row), Status.valueOf(row.text("status")));
        return new RoomType(new RoomTypeId(row.uuid("id")), new HotelId(row.uuid("hotel_id")), profile,
                row.integer("version"));
    }
}
