package innkeeper.booking.postgres;

import innkeeper.booking.domain.Booking;
import innkeeper.booking.domain.Settlement.RefundDue;
import innkeeper.booking.usecase.OwedRefund;
import innkeeper.booking.usecase.Refunds;
import innkeeper.kernel.BookingId;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import java.time.Instant;
import java.util.Optional;

/** The owed refunds in PostgreSQL, a row each until the money has gone back. */
public final class PostgresRefunds implements Refunds {
    private static final Sql ADD = Sql.named("refund.add", """
            insert into refunds (booking_id, attempts, next_attempt_at)
            values (cast(:booking_id as uuid), 0, '-infinity')
            """);

    private static final Sql REMOVE = Sql.named("refund.remove", """
            delete from refunds
            where booking_id = cast(:booking_id as uuid)
            """);

    /** Pauses double from five seconds up to six hours. */
    private static final Sql TAKE = Sql.named("refund.take", """
            update refunds
            set attempts = refunds.attempts + 1,
                next_attempt_at = cast(:now as timestamptz)
                    + least(interval '6 hours', interval '5 seconds' * power(2, least(refunds.attempts, 20)))
            from bookings
            where bookings.id = refunds.booking_id
            and refunds.booking_id = (
                select booking_id
                from refunds
                where next_attempt_at <= cast(:now as timestamptz)
                order by next_attempt_at
                limit 1
                for update skip locked
            )
            returning bookings.id, bookings.payment_id, bookings.refund, bookings.refund_currency
            """);

    private final Database database;

    public PostgresRefunds(Database database) {
        this.database = database;
    }

    @Override
    public Optional<OwedRefund> take(Instant now) {
        return database.find(TAKE, Params.of("now", now), row -> new OwedRefund(
                new BookingId(row.uuid("id")), row.text("payment_id"), BookingColumns.refund(row)));
    }

    /** Keeps the list of owed refunds true to the booking. */
    static void note(Transaction tx, Booking before, Booking after) {
        boolean owed = before.settlement() instanceof RefundDue;
        boolean owes = after.settlement() instanceof RefundDue;
        if (owed != owes) {
            tx.execute(owes ? ADD : REMOVE, Params.of("booking_id", after.id().value()));
        }
    }
}
