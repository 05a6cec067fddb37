package innkeeper.booking.postgres;

import innkeeper.booking.domain.Booking;
import innkeeper.booking.domain.payment.Finding;
import innkeeper.booking.domain.payment.Payment;
import innkeeper.booking.domain.payment.Settlement.RefundDue;
import innkeeper.booking.usecase.Stored;
import innkeeper.booking.usecase.payment.OwedRefund;
import innkeeper.booking.usecase.payment.Refunds;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.Money;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.telemetry.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The owed refunds in PostgreSQL, a row each until the money has gone back. */
public final class PostgresRefunds implements Refunds {
    private static final Sql ADD = Sql.named("refund.add", """
            insert into refunds (id, booking_id, payment_id, amount, currency, surplus, attempts, next_attempt_at)
            values (cast(:id as uuid), cast(:booking_id as uuid), :payment_id, :amount, :currency, :surplus, 0, '-infinity')
            """);

    private static final Sql REMOVE = Sql.named("refund.remove", """
            delete from refunds
            where booking_id = cast(:booking_id as uuid) and payment_id = :payment_id
            """);

    /** Pauses double from five seconds up to six hours. */
    private static final Sql TAKE = Sql.named("refund.take", """
            update refunds
            set attempts = refunds.attempts + 1,
                next_attempt_at = cast(:now as timestamptz)
                    + least(interval '6 hours', interval '5 seconds' * power(2, least(refunds.attempts, 20)))
            where id = (
                select id
                from refunds
                where next_attempt_at <= cast(:now as timestamptz)
                order by next_attempt_at
                limit 1
                for update skip locked
            )
            returning id, booking_id, payment_id, amount, currency, surplus
            """);

    private static final Sql RENEW = Sql.named("refund.renew", """
            update refunds
            set id = cast(:id as uuid)
            where booking_id = cast(:booking_id as uuid) and payment_id = :payment_id
            """);

    private static final Sql BOOKING = Sql.named("refund.booking", BookingSelect.ALL + """
            where id = cast(:id as uuid)
            """);

    private static final Sql WAITING = Sql.named("refund.waiting", """
            select count(*) as waiting,
                cast(coalesce(greatest(extract(epoch from cast(:now as timestamptz)
                    - min(next_attempt_at) filter (where isfinite(next_attempt_at))), 0), 0) as bigint) as overdue
            from refunds
            """);

    private final Database database;
    private final ReturnAnnouncements announcements;

    public PostgresRefunds(Database database, ReturnAnnouncements announcements) {
        this.database = database;
        this.announcements = announcements;
    }

    public Waiting.Level waiting(Instant now) {
        return database.find(WAITING, Params.of("now", now),
                row -> new Waiting.Level(row.bigint("waiting"), Duration.ofSeconds(row.bigint("overdue"))))
                .orElseThrow();
    }

    @Override
    public Optional<OwedRefund> take(Instant now) {
        return database.find(TAKE, Params.of("now", now), PostgresRefunds::owed);
    }

    @Override
    public void oweSurplus(BookingId booking, Finding second) {
        database.transaction(tx -> {
            if (PostgresFindings.add(tx, second)) {
                add(tx, booking, second.payment(), true);
            }
            return second;
        });
    }

    @Override
    public void surplusReturned(BookingId id, Payment payment) {
        database.transaction(tx -> {
            Stored booking = tx.find(BOOKING, Params.of("id", id.value()), BookingColumns::stored).orElseThrow();
            if (tx.execute(REMOVE, row(id, payment.id())) > 0) {
                announcements.announce(tx, booking, payment.amount());
            }
            return booking;
        });
    }

    @Override
    public void renew(BookingId booking, String paymentId) {
        database.execute(RENEW, row(booking, paymentId).and("id", Ids.next()));
    }

    /** Keeps the list of owed refunds true to the booking: another sum is another refund. */
    static void note(Transaction tx, Booking before, Booking after) {
        if (after.settlement().equals(before.settlement())) {
            return;
        }
        if (before.settlement() instanceof RefundDue old) {
            tx.execute(REMOVE, row(before.id(), old.paymentId()));
        }
        if (after.settlement() instanceof RefundDue due) {
            add(tx, after.id(), new Payment(due.paymentId(), due.left()), false);
        }
    }

    private static void add(Transaction tx, BookingId booking, Payment payment, boolean surplus) {
        tx.execute(ADD, row(booking, payment.id())
                .and("id", Ids.next())
                .and("amount", payment.amount().minor())
                .and("currency", payment.amount().currency().getCurrencyCode())
                .and("surplus", surplus));
    }

    private static Params row(BookingId booking, String paymentId) {
        return Params.of("booking_id", booking.value()).and("payment_id", paymentId);
    }

    private static OwedRefund owed(Row row) {
        return new OwedRefund(
                row.uuid("id"),
                new BookingId(row.uuid("booking_id")),
                new Payment(row.text("payment_id"), Money.of(row.bigint("amount"), row.text("currency"))),
                row.flag("surplus"));
    }
}
