package innkeeper.booking.folio.postgres;

import innkeeper.booking.folio.domain.Folio;
import innkeeper.booking.folio.domain.Refund;
import innkeeper.booking.folio.usecase.Refunds;
import innkeeper.kernel.BookingId;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.task.TaskKind;
import innkeeper.kit.task.Tasks;
import java.time.Duration;
import java.util.List;

/** The owed refunds in PostgreSQL, a row each until the money has gone back. */
public final class PostgresRefunds implements Refunds {
    /** To carry out what a booking owes. The provider is asked for some seconds for each refund. */
    public static final TaskKind REFUND = new TaskKind("refund", 8, Duration.ofMinutes(2));

    private static final Sql ADD = Sql.named("refund.add", """
            insert into refunds (id, booking_id, payment_id, amount, currency)
            values (cast(:id as uuid), cast(:booking_id as uuid), :payment_id, :amount, :currency)
            """);

    private static final Sql REMOVE = Sql.named("refund.remove", """
            delete from refunds
            where id = cast(:id as uuid)
            """);

    private static final Sql RENEW = Sql.named("refund.renew", """
            update refunds
            set id = cast(:id as uuid)
            where booking_id = cast(:booking_id as uuid) and payment_id = :payment_id
            """);

    private final Database database;

    public PostgresRefunds(Database database) {
        this.database = database;
    }

    @Override
    public void renew(BookingId booking, String paymentId) {
        database.execute(RENEW, Params.of("booking_id", booking.value())
                .and("payment_id", paymentId).and("id", Ids.next()));
    }

    /** Keeps the list of owed refunds as the folio has it, and has what is new carried out. */
    public static void put(Transaction tx, Tasks tasks, BookingId booking, Folio before, Folio after) {
        List<Refund> known = before.owed();
        List<Refund> owed = after.owed();
        known.stream().filter(refund -> !owed.contains(refund))
                .forEach(refund -> tx.execute(REMOVE, Params.of("id", refund.id())));
        List<Refund> added = owed.stream().filter(refund -> !known.contains(refund)).toList();
        added.forEach(refund -> add(tx, booking, refund));
        if (!added.isEmpty()) {
            tasks.schedule(tx, REFUND, booking.value());
        }
    }

    private static void add(Transaction tx, BookingId booking, Refund refund) {
        tx.execute(ADD, Params.of("id", refund.id())
                .and("booking_id", booking.value())
                .and("payment_id", refund.payment().id())
                .and("amount", refund.payment().amount().minor())
                .and("currency", refund.payment().amount().currency().getCurrencyCode()));
    }
}
