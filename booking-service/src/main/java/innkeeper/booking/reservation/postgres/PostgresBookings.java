package innkeeper.booking.reservation.postgres;

import innkeeper.booking.folio.domain.SettlementStatus;
import innkeeper.booking.folio.postgres.PostgresRefunds;
import innkeeper.booking.inventory.domain.RoomNight;
import innkeeper.booking.inventory.domain.RoomNights;
import innkeeper.booking.inventory.domain.Use;
import innkeeper.booking.inventory.postgres.PostgresInventory;
import innkeeper.booking.rejection.domain.BookingRejection.UnknownBooking;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.domain.BookingEvent;
import innkeeper.booking.reservation.domain.Hold;
import innkeeper.booking.reservation.domain.Reference;
import innkeeper.booking.reservation.domain.Status;
import innkeeper.booking.reservation.usecase.Bookings;
import innkeeper.booking.reservation.usecase.Criterion;
import innkeeper.booking.reservation.usecase.Stored;
import innkeeper.booking.reservation.usecase.Visible;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.Rejected;
import innkeeper.kit.database.ConstraintViolated;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.idempotency.Attempt;
import innkeeper.kit.task.TaskKind;
import innkeeper.kit.task.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The bookings in PostgreSQL: nights, row, refund and announcement in one transaction. */
public final class PostgresBookings implements Bookings {
    /** To look whether a hold is over. The provider is asked for some seconds; nobody waits long for nights that are free. */
    public static final TaskKind HOLD = new TaskKind("hold", 8, Duration.ofMinutes(2), Duration.ofMinutes(5));

    private static final int REFERENCES_TO_TRY = 5;

    private final Database database;
    private final Tasks tasks;
    private final Announcements announcements;
    private final Supplier<Reference> references;
    private final int mostOpenNights;

    /** @param mostOpenNights that one client may have unpaid, counted by room */
    public PostgresBookings(
            Database database, Tasks tasks, Announcements announcements, Supplier<Reference> references,
            int mostOpenNights) {
        this.database = database;
        this.tasks = tasks;
        this.announcements = announcements;
        this.references = references;
        this.mostOpenNights = mostOpenNights;
    }

    @Override
    public Stored open(UUID request, Map<RoomNight, Integer> offered, Function<Reference, Booking> draft) {
        for (int attempt = 1;; attempt++) {
            Booking booking = draft.apply(references.get());
            try {
                return database.transaction(tx -> add(tx, request, offered, booking));
            } catch (ConstraintViolated refused) {
                if (refused.constraint().equals(PostgresInventory.NOT_OVERSOLD)) {
                    throw PostgresInventory.soldOut(database, booking.nights(), offered);
                }
                if (!refused.constraint().equals("booking_reference_unique") || attempt == REFERENCES_TO_TRY) {
                    throw refused;
                }
            }
        }
    }

    @Override
    public Optional<Stored> openedBy(UUID request) {
        return database.find(BookingSql.OPENED_BY, Params.of("request_id", request), BookingColumns::stored);
    }

    @Override
    public Optional<Stored> find(BookingId id) {
        return database.find(BookingSql.FIND, Params.of("id", id.value()), BookingColumns::stored);
    }

    @Override
    public List<Stored> list(Visible visible, List<Criterion> criteria, int limit) {
        return BookingSelect.list(database, visible, criteria, limit);
    }

    @Override
    public Stored change(BookingId id, UnaryOperator<Booking> step) {
        return change(id, Map.of(), step);
    }

    @Override
    public Stored change(BookingId id, Map<RoomNight, Integer> offered, UnaryOperator<Booking> step) {
        try {
            return moved(id, offered, step);
        } catch (ConstraintViolated refused) {
            if (!refused.constraint().equals(PostgresInventory.NOT_OVERSOLD)) {
                throw refused;
            }
            Booking now = find(id).orElseThrow().booking();
            throw PostgresInventory.soldOut(database, step.apply(now).nights().without(now.nights()), offered);
        }
    }

    private Stored moved(BookingId id, Map<RoomNight, Integer> offered, UnaryOperator<Booking> step) {
        return database.transaction(tx -> {
            Params key = Params.of("id", id.value());
            Stored before = tx.find(BookingSql.LOCK, key, row -> row.uuid("id"))
                    .flatMap(_ -> tx.find(BookingSql.FIND, key, BookingColumns::stored))
                    .orElseThrow(() -> new Rejected(new UnknownBooking(id)));
            return update(tx, before, step.apply(before.booking()), offered);
        });
    }

    @Override
    public void endSoon(BookingId id) {
        database.transact(tx -> tasks.schedule(tx, HOLD, id.value()));
    }

    @Override
    public Duration longestOverdue(Instant now) {
        return database
                .find(BookingSql.LONGEST_OVERDUE, Params.of("now", now), row -> row.optional("seconds", Row::bigint))
                .flatMap(seconds -> seconds)
                .map(Duration::ofSeconds)
                .orElse(Duration.ZERO);
    }

    private Stored add(Transaction tx, UUID request, Map<RoomNight, Integer> offered, Booking booking) {
        Stored added = new Stored(booking, 1);
        record(tx, booking, booking);
        OpenNights.require(tx, booking.terms().client(), booking.nights().size(), mostOpenNights);
        new PostgresInventory(tx, Use.SOLD).move(RoomNights.NONE, booking.nights(), offered);
        tx.execute(BookingSql.ADD,
                BookingColumns.state(BookingColumns.terms(booking).and("request_id", request), booking));
        putRooms(tx, booking);
        post(tx, booking, 0);
        booking.hold().ifPresent(hold -> tasks.schedule(tx, HOLD, booking.id().value(), hold.expiresAt()));
        announcements.announce(tx, BookingEvent.opening(booking), added);
        return added;
    }

    private Stored update(Transaction tx, Stored stored, Booking after, Map<RoomNight, Integer> offered) {
        Booking before = stored.booking();
        record(tx, before, after);
        if (after.equals(before)) {
            return stored;
        }
        Stored changed = new Stored(after, stored.version() + 1);
        tx.execute(BookingSql.UPDATE, BookingColumns.state(Params.none(), after));
        if (!after.rooms().equals(before.rooms())) {
            int more = after.nights().size() - before.nights().size();
            if (SettlementStatus.of(after.folio()) == SettlementStatus.UNPAID && more > 0) {
                OpenNights.require(tx, after.terms().client(), more, mostOpenNights);
            }
            putRooms(tx, after);
            new PostgresInventory(tx, Use.SOLD).move(before.nights(), after.nights(), offered);
        }
        post(tx, after, before.folio().lines().size());
        PostgresRefunds.put(tx, tasks, after.id(), before.folio(), after.folio());
        scheduleHold(tx, before, after);
        BookingEvent.between(before, after).ifPresent(event -> announcements.announce(tx, event, changed));
        return changed;
    }

    /** Who has been offered a payment has all the time for it. */
    private void scheduleHold(Transaction tx, Booking before, Booking after) {
        if (before.hold().flatMap(Hold::checkout).isEmpty()) {
            after.hold().filter(hold -> hold.checkout().isPresent())
                    .ifPresent(hold -> tasks.schedule(tx, HOLD, after.id().value(), hold.expiresAt()));
        }
    }

    private static void putRooms(Transaction tx, Booking booking) {
        tx.execute(BookingSql.PUT_ROOMS, Params.of("booking_id", booking.id().value())
                .and("rooms", BookingColumns.rooms(booking)));
    }

    private static void post(Transaction tx, Booking booking, int known) {
        if (booking.folio().lines().size() > known) {
            tx.execute(BookingSql.POST, Params.of("booking_id", booking.id().value())
                    .and("lines", BookingColumns.lines(booking.folio(), known)));
        }
    }

    /**
     * A request that books is done when the client can pay or need not, one that cancels when the booking has ended; a
     * hold that must be given up, or was paid before it could be cancelled, is not what was asked for.
     */
    private static void record(Transaction tx, Booking before, Booking after) {
        if (before.isLive() && after.status() == Status.EXPIRED) {
            return;
        }
        boolean unpayable = after.hold().filter(hold -> hold.checkout().isEmpty()).isPresent();
        if (unpayable || before.hold().isPresent() && after.status() == Status.CONFIRMED) {
            Attempt.goesOn(tx);
        } else {
            Attempt.isDone(tx, after.id().value());
        }
    }
}
