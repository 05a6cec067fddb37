package innkeeper.booking.folio.postgres;

import innkeeper.booking.folio.domain.Folio;
import innkeeper.booking.folio.domain.Payment;
import innkeeper.booking.folio.domain.Refund;
import innkeeper.booking.folio.usecase.OwedRefund;
import innkeeper.booking.folio.usecase.Refunds;
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
import java.util.List;
import java.util.Optional;

/** The owed refunds in PostgreSQL, a row each until the money has gone back. */
public final class PostgresRefunds implements Refunds {
    private static final Sql ADD = Sql.named("refund.add", """
            insert into refunds (id, booking_id, payment_id, amount, currency, attempts, next_attempt_at)
            values (cast(:id as uuid), cast(:booking_id as uuid), :payment_id, :amount, :currency, 0, '-infinity')
            """);

    private static final Sql REMOVE = Sql.named("refund.remove", """
            delete from refunds
            where id = cast(:id as uuid)
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
            returning id, booking_id, payment_id, amount, currency
            """);

    private static final Sql RENEW = Sql.named("refund.renew", """
            update refunds
            set id = cast(:id as uuid)
            where booking_id = cast(:booking_id as uuid) and payment_id = :payment_id
            """);

    private static final Sql WAITING = Sql.named("refund.waiting", """
            select count(*) as waiting,
                cast(coalesce(greatest(extract(epoch from cast(:now as timestamptz)
                    - min(next_attempt_at) filter (where isfinite(next_attempt_at))), 0), 0) as bigint) as overdue
            from refunds
            """);

    private final Database database;

    public PostgresRefunds(Database database) {
        this.database = database;
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
    public void renew(BookingId booking, String paymentId) {
        database.execute(RENEW, Params.of("booking_id", booking.value())
                .and("payment_id", paymentId).and("id", Ids.next()));
    }

    /** Keeps the list of owed refunds as the folio has it. */
    public static void put(Transaction tx, BookingId booking, Folio before, Folio after) {
        List<Refund> known = before.owed();
        List<Refund> owed = after.owed();
        known.stream().filter(refund -> !owed.contains(refund))
                .forEach(refund -> tx.execute(REMOVE, Params.of("id", refund.id())));
        owed.stream().filter(refund -> !known.contains(refund)).forEach(refund -> add(tx, booking, refund));
    }

    private static void add(Transaction tx, BookingId booking, Refund refund) {
        tx.execute(ADD, Params.of("id", refund.id())
                .and("booking_id", booking.value())
                .and("payment_id", refund.payment().id())
                .and("amount", refund.payment().amount().minor())
                .and("currency", refund.payment().amount().currency().getCurrencyCode()));
    }

    private static OwedRefund owed(Row row) {
        return new OwedRefund(new BookingId(row.uuid("booking_id")), new Refund(row.uuid("id"),
                new Payment(row.text("payment_id"), Money.of(row.bigint("amount"), row.text("currency")))));
    }
}
