package innkeeper.booking.folio.postgres;

import innkeeper.booking.folio.domain.Folio;
import innkeeper.booking.folio.domain.Refund;
import innkeeper.booking.folio.usecase.Refunds;
import innkeeper.kernel.BookingId;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.task.TaskKind;
import innkeeper.kit.task.Tasks;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The owed refunds in PostgreSQL, a row each until the money has gone back. */
public final class PostgresRefunds implements Refunds {
    /** To carry one refund out. The provider is asked for some seconds. */
    public static final TaskKind REFUND = new TaskKind("refund", 8, Duration.ofMinutes(2));

    private static final Sql ADD = Sql.named("refund.add", """
            insert into refunds (id, booking_id, payment_id, amount, currency, due_at, asked)
            values (cast(:id as uuid), cast(:booking_id as uuid), :payment_id, :amount, :currency, :due_at, :asked)
            """);

    private static final Sql ASK = Sql.named("refund.ask", """
            update refunds
            set asked = :asked
            where id = cast(:id as uuid)
            """);

    private static final Sql REMOVE = Sql.named("refund.remove", """
            delete from refunds
            where id = cast(:id as uuid)
            """);

    private static final Sql OWING = Sql.named("refund.owing", """
            select booking_id
            from refunds
            where id = cast(:id as uuid)
            """);

    private final Database database;

    public PostgresRefunds(Database database) {
        this.database = database;
    }

    @Override
    public Optional<BookingId> owing(UUID refund) {
        return database.find(OWING, Params.of("id", refund), row -> new BookingId(row.uuid("booking_id")));
    }

    /** Keeps the list of owed refunds as the folio has it, and has each that is new carried out, once. */
    public static void put(Transaction tx, Tasks tasks, BookingId booking, Folio before, Folio after) {
        before.owed().stream().filter(refund -> after.owed(refund.id()).isEmpty())
                .forEach(refund -> tx.execute(REMOVE, Params.of("id", refund.id())));
        after.owed().stream().filter(refund -> !before.owed().contains(refund)).forEach(refund -> {
            if (before.owed(refund.id()).isPresent()) {
                tx.execute(ASK, Params.of("id", refund.id()).and("asked", refund.asked()));
            } else {
                add(tx, booking, refund);
                tasks.schedule(tx, REFUND, refund.id(), refund.from());
            }
        });
    }

    private static void add(Transaction tx, BookingId booking, Refund refund) {
        tx.execute(ADD, Params.of("id", refund.id())
                .and("booking_id", booking.value())
                .and("payment_id", refund.payment().id())
                .and("amount", refund.payment().amount().minor())
                .and("currency", refund.payment().amount().currency().getCurrencyCode())
                .and("due_at", refund.from())
                .and("asked", refund.asked()));
    }
}
