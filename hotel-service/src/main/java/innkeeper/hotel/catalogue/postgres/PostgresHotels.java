package innkeeper.hotel.catalogue.postgres;

import innkeeper.hotel.availability.domain.BookingsTouched;
import innkeeper.hotel.availability.postgres.PostgresBookedStays;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.HotelEvent;
import innkeeper.hotel.catalogue.domain.HotelProfile;
import innkeeper.hotel.catalogue.domain.Remover;
import innkeeper.hotel.catalogue.usecase.Hotels;
import innkeeper.hotel.rejection.domain.HotelRejection.CurrencyInUse;
import innkeeper.hotel.rejection.domain.HotelRejection.GuestsToCome;
import innkeeper.hotel.rejection.domain.HotelRejection.Stale;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownHotel;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Rejected;
import innkeeper.kit.database.ConstraintViolated;

import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transactions;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.idempotency.Attempt;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;

/** Hotels in PostgreSQL; what is taken off the market keeps its row. */
public final class PostgresHotels implements Hotels {
    private static final Sql ADD = Sql.named("hotel.add", """
            insert into hotels (id, owner_id, name, description, country, city, address, stars, timezone, currency,
                                check_in_time, check_out_time, amenities, phone, email, website, latitude, longitude,
                                registration_number, registration_class, languages, photos, default_language, translations,
                                status, version, place, city_key, name_key, words_key, keys_version)
            values (cast(:id as uuid), cast(:owner_id as uuid), :name, :description, :country, :city, :address, :stars,
                    :timezone, :currency, :check_in_time, :check_out_time, string_to_array(:amenities, ','),
                    :phone, :email, :website, cast(:latitude as numeric), cast(:longitude as numeric),
                    :registration_number, :registration_class, cast(:languages as jsonb), cast(:photos as jsonb),
                    :default_language, cast(:translations as jsonb), :status, :version,
                    :place, :city_key, :name_key, :words_key, :keys_version)
            on conflict (id) do nothing
            """);
    private static final Sql FIND = Sql.named("hotel.find", """
            select %s from hotels h where h.id = cast(:id as uuid) and h.deleted_at is null
            """.formatted(HotelRows.COLUMNS));
    private static final Sql NAMED = Sql.named("hotel.named", """
            select %s from hotels h where h.id = any (cast(string_to_array(:ids, ',') as uuid[])) and h.deleted_at is null
            """.formatted(HotelRows.COLUMNS));
    private static final Sql LOCK = Sql.named("hotel.lock", """
            select %s from hotels h where h.id = cast(:id as uuid) and h.deleted_at is null for update
            """.formatted(HotelRows.COLUMNS));
    private static final Sql UPDATE = Sql.named("hotel.update", """
            update hotels
            set name = :name, description = :description, country = :country, city = :city, address = :address,
                stars = :stars, timezone = :timezone, currency = :currency, check_in_time = :check_in_time,
                check_out_time = :check_out_time, amenities = string_to_array(:amenities, ','), phone = :phone,
                email = :email, website = :website, latitude = cast(:latitude as numeric),
                longitude = cast(:longitude as numeric), registration_number = :registration_number,
                registration_class = :registration_class, languages = cast(:languages as jsonb),
                photos = cast(:photos as jsonb), default_language = :default_language,
                translations = cast(:translations as jsonb), status = :status, version = :version,
                place = :place, city_key = :city_key, name_key = :name_key, words_key = :words_key,
                keys_version = :keys_version
            where id = cast(:id as uuid)
            """);
    public static final Sql REMOVE = Sql.named("hotel.remove", """
            update hotels set deleted_at = now(), version = version + 1 where id = cast(:id as uuid)
            """);

    private final Transactions db;
    private final HotelTopic topic;
    private final FirstPlan firstPlan;
    private final HotelKeys keys;
    private final Clock clock;

    /** Gives a new hotel the rate plan that it is born with, in the transaction that adds it. */
    public interface FirstPlan {
        void add(Transaction tx, HotelId hotel);
    }

    public PostgresHotels(Transactions db, HotelTopic topic, FirstPlan firstPlan, HotelKeys keys, Clock clock) {
        this.db = db;
        this.topic = topic;
        this.firstPlan = firstPlan;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public void add(Hotel hotel) {
        db.transact(tx -> {
            Attempt.isDone(tx, hotel.id().value());
            if (tx.execute(ADD, params(hotel).and("owner_id", hotel.owner().value())) == 1) {
                firstPlan.add(tx, hotel.id());
                topic.append(tx, new HotelEvent.Created(hotel));
            }
        });
    }

    @Override
    public Optional<Hotel> find(HotelId id) {
        return db.find(FIND, Params.of("id", id.value()), HotelRows::read);
    }

    @Override
    public List<Hotel> named(Set<HotelId> ids) {
        return db.query(NAMED, Params.of("ids", ids.stream().map(HotelId::toString).collect(Collectors.joining(","))), HotelRows::read);
    }

    @Override
    public Hotel change(HotelId id, IntPredicate version, UnaryOperator<HotelProfile> step) {
        return db.transaction(tx -> {
            Hotel before = lock(tx, id, version);
            Hotel after = before.edited(step.apply(before.profile()));
            try {
                tx.execute(UPDATE, params(after));
            } catch (ConstraintViolated e) {
                throw Constraints.rejection(e, new CurrencyInUse(before.profile().currency()));
            }
            topic.append(tx, new HotelEvent.Updated(after));
            return after;
        });
    }

    @Override
    public void remove(HotelId id, IntPredicate version, Remover by) {
        db.transact(tx -> {
            Hotel gone = lock(tx, id, version);
            GuestsToCome.refuse(new BookingsTouched(PostgresBookedStays.ahead(tx, id.value(), clock.instant())));
            tx.execute(REMOVE, Params.of("id", id.value()));
            topic.append(tx, new HotelEvent.Deleted(gone.removed(), by));
        });
    }

    private Params params(Hotel hotel) {
        return keys.with(HotelRows.params(hotel), hotel.profile());
    }

    private static Hotel lock(Transaction tx, HotelId id, IntPredicate version) {
        Hotel hotel = tx.find(LOCK, Params.of("id", id.value()), HotelRows::read)
                .orElseThrow(() -> new Rejected(new UnknownHotel(id)));
        if (!version.test(hotel.version())) {
            throw new Rejected(new Stale(hotel.version()));
        }
        return hotel;
    }
}
