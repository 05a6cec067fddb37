package innkeeper.booking.postgres;

import innkeeper.booking.domain.Booking;
import innkeeper.booking.domain.Booking.Confirmed;
import innkeeper.booking.domain.Booking.Ended;
import innkeeper.booking.domain.Booking.Expired;
import innkeeper.booking.domain.Booking.Held;
import innkeeper.booking.domain.Booking.Live;
import innkeeper.booking.domain.Booking.Pending;
import innkeeper.booking.domain.BookingEvent;
import innkeeper.booking.domain.Quote.Night;
import innkeeper.booking.domain.Reference;
import innkeeper.booking.domain.Rejection.SoldOut;
import innkeeper.booking.domain.Rejection.UnknownBooking;
import innkeeper.booking.domain.Terms;
import innkeeper.booking.usecase.Bookings;
import innkeeper.booking.usecase.Criterion;
import innkeeper.booking.usecase.Stored;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.Rejected;
import innkeeper.kit.database.ConstraintViolated;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.idempotency.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** The bookings in PostgreSQL: nights, row, refund and announcement in one transaction. */
public final class PostgresBookings implements Bookings {
    private static final int REFERENCES_TO_TRY = 5;

    private static final Sql ADD = Sql.named("booking.add", """
            insert into bookings (
                id, request_id, reference, version, status, client_id, hotel_id, owner_id, hotel_name, city, address,
                timezone, check_in_time, check_out_time, room_type_id, room_type_name, check_in, check_out, guests,
                rooms, total, currency, night_prices, free_until_days, fee_percent, payment_method, booked_at, expires_at,
                call_off_at, settlement, payment_id, payment_url, payment_expires_at, refund, refund_currency, returned,
                end_reason, was_confirmed)
            values (
                cast(:id as uuid), cast(:request_id as uuid), :reference, 1, :status, cast(:client_id as uuid),
                cast(:hotel_id as uuid), cast(:owner_id as uuid), :hotel_name, :city, :address, :timezone,
                cast(:check_in_time as time), cast(:check_out_time as time), cast(:room_type_id as uuid),
                :room_type_name, cast(:check_in as date), cast(:check_out as date), :guests, :rooms, :total, :currency,
                cast(:night_prices as jsonb), :free_until_days, :fee_percent, :payment_method, :booked_at,
                cast(:expires_at as timestamptz), cast(:expires_at as timestamptz), :settlement,
                cast(:payment_id as text), cast(:payment_url as text), cast(:payment_expires_at as timestamptz),
                cast(:refund as bigint), cast(:refund_currency as text), :returned, cast(:end_reason as text),
                :was_confirmed)
            """);

    /** Who has been offered a payment has all the time for it. The payment stays known when the booking has ended. */
    private static final Sql UPDATE = Sql.named("booking.update", """
            update bookings
            set version = version + 1,
                status = :status,
                expires_at = cast(:expires_at as timestamptz),
                call_off_at = case
                    when cast(:expires_at as timestamptz) is null then null
                    when payment_url is null and cast(:payment_url as text) is not null then expires_at
                    else call_off_at
                end,
                settlement = :settlement,
                payment_id = coalesce(cast(:payment_id as text), payment_id),
                payment_url = coalesce(cast(:payment_url as text), payment_url),
                payment_expires_at = coalesce(cast(:payment_expires_at as timestamptz), payment_expires_at),
                refund = cast(:refund as bigint),
                refund_currency = cast(:refund_currency as text),
                returned = :returned,
                end_reason = cast(:end_reason as text),
                was_confirmed = :was_confirmed
            where id = cast(:id as uuid)
            """);

    private static final Sql FIND = Sql.named("booking.find", BookingSelect.ALL + """
            where id = cast(:id as uuid)
            """);

    private static final Sql LOCK = Sql.named("booking.lock", BookingSelect.ALL + """
            where id = cast(:id as uuid)
            for update
            """);

    private static final Sql OPENED_BY = Sql.named("booking.opened-by", BookingSelect.ALL + """
            where request_id = cast(:request_id as uuid) and status <> 'EXPIRED'
            """);

    /** Taking one is a lease too: whoever asks next gets it after the pause. */
    private static final Sql TAKE_OVERDUE = Sql.named("booking.take-overdue", """
            with overdue as (
                select id as overdue_id
                from bookings
                where call_off_at <= cast(:now as timestamptz)
                order by call_off_at
                limit 1
                for update skip locked
            ), taken as (
                update bookings
                set call_off_attempts = call_off_attempts + 1,
                    call_off_at = cast(:now as timestamptz)
                        + least(interval '5 minutes', interval '5 seconds' * power(2, least(call_off_attempts, 10)))
                from overdue
                where id = overdue_id
                returning id as taken_id
            )
            """ + BookingSelect.ALL + """
            join taken on taken_id = id
            """);

    private static final Sql END_SOON = Sql.named("booking.end-soon", """
            update bookings
            set call_off_at = '-infinity'
            where id = cast(:id as uuid) and call_off_at is not null
            """);

    private static final Sql LONGEST_OVERDUE = Sql.named("booking.longest-overdue", """
            select cast(extract(epoch from cast(:now as timestamptz) - min(expires_at)) as bigint) as seconds
            from bookings
            where status = 'PENDING_PAYMENT' and expires_at <= cast(:now as timestamptz)
            """);

    private final Database database;
    private final Announcements announcements;
    private final Supplier<Reference> references;
    private final int mostOpenNights;

    /** @param mostOpenNights that one client may have unpaid, counted by room */
    public PostgresBookings(
            Database database, Announcements announcements, Supplier<Reference> references, int mostOpenNights) {
        this.database = database;
        this.announcements = announcements;
        this.references = references;
        this.mostOpenNights = mostOpenNights;
    }

    @Override
    public Stored open(UUID request, List<Night> nights, Function<Reference, Live> draft) {
        for (int attempt = 1;; attempt++) {
            Live booking = draft.apply(references.get());
            try {
                return database.transaction(tx -> add(tx, request, nights, booking));
            } catch (ConstraintViolated refused) {
                if (refused.constraint().equals("night_not_oversold")) {
                    throw soldOut(booking.terms(), nights);
                }
                if (!refused.constraint().equals("booking_reference_unique") || attempt == REFERENCES_TO_TRY) {
                    throw refused;
                }
            }
        }
    }

    @Override
    public Optional<Stored> openedBy(UUID request) {
        return database.find(OPENED_BY, Params.of("request_id", request), BookingColumns::stored);
    }

    @Override
    public Optional<Stored> find(BookingId id) {
        return database.find(FIND, Params.of("id", id.value()), BookingColumns::stored);
    }

    @Override
    public List<Booking> list(List<Criterion> criteria, int limit) {
        return BookingSelect.list(database, criteria, limit);
    }

    @Override
    public Stored change(BookingId id, Function<Booking, Booking> step) {
        return database.transaction(tx -> {
            Stored before = tx.find(LOCK, Params.of("id", id.value()), BookingColumns::stored)
                    .orElseThrow(() -> new Rejected(new UnknownBooking(id)));
            return update(tx, before, step.apply(before.booking()));
        });
    }

    @Override
    public Optional<Pending> takeOverdue(Instant now) {
        return database.find(TAKE_OVERDUE, Params.of("now", now), row -> (Pending) BookingColumns.booking(row));
    }

    @Override
    public void endSoon(BookingId id) {
        database.execute(END_SOON, Params.of("id", id.value()));
    }

    @Override
    public Duration longestOverdue(Instant now) {
        return database.find(LONGEST_OVERDUE, Params.of("now", now), row -> row.optional("seconds", Row::bigint))
                .flatMap(seconds -> seconds)
                .map(Duration::ofSeconds)
                .orElse(Duration.ZERO);
    }

    private Stored add(Transaction tx, UUID request, List<Night> nights, Live booking) {
        Terms terms = booking.terms();
        record(tx, booking, booking);
        OpenNights.require(tx, terms, mostOpenNights);
        Nights.take(tx, terms.roomType().id(), nights, terms.rooms());
        tx.execute(ADD, BookingColumns.state(BookingColumns.terms(terms).and("request_id", request), booking));
        Stored added = new Stored(booking, 1);
        announcements.announce(tx, BookingEvent.opening(booking), added);
        return added;
    }

    private Stored update(Transaction tx, Stored stored, Booking after) {
        Booking before = stored.booking();
        record(tx, before, after);
        if (after.equals(before)) {
            return stored;
        }
        tx.execute(UPDATE, BookingColumns.state(Params.none(), after));
        if (before instanceof Live && after instanceof Ended) {
            Nights.giveBack(tx, after.terms());
        }
        PostgresRefunds.note(tx, before, after);
        Stored changed = new Stored(after, stored.version() + 1);
        BookingEvent.between(before, after).ifPresent(event -> announcements.announce(tx, event, changed));
        return changed;
    }

    /**
     * A request that books is done when the client can pay or need not, one that cancels when the booking has ended; a
     * hold that must be given up, or was paid before it could be cancelled, is not what was asked for.
     */
    private static void record(Transaction tx, Booking before, Booking after) {
        if (before instanceof Live && after instanceof Expired) {
            return;
        }
        if (after instanceof Held || before instanceof Pending && after instanceof Confirmed) {
            Attempt.goesOn(tx);
        } else {
            Attempt.isDone(tx, after.id().value());
        }
    }

    /** Some may have been given back since: then the whole stay is named rather than none of it. */
    private Rejected soldOut(Terms terms, List<Night> nights) {
        List<LocalDate> gone = Nights.shortOfRooms(database, terms.roomType().id(), nights, terms.rooms());
        return new Rejected(new SoldOut(terms.roomType().id(), gone.isEmpty() ? terms.stay().nights() : gone));
    }
}
