package innkeeper.payment.checkout.postgres;

import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.task.TaskKind;
import innkeeper.kit.task.Tasks;
import innkeeper.payment.checkout.domain.PaymentEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/** Writes what the shop is to be told into the transaction that makes it true. */
public final class NewEvents {
    /** What the shop will read. */
    public interface Rendering {
        String body(PaymentEvent event, Instant at);
    }

    private static final Sql ADD = Sql.named("event.add", """
            insert into events (id, payment_id, type, body, traceparent, created_at, scheduled_at,
                                next_attempt_at)
            values (cast(:id as uuid), cast(:payment as uuid), :type, :body, :traceparent, :now, :now, :now)
            """);

    private final Rendering rendering;
    private final Tasks tasks;
    private final TaskKind kind;
    private final Clock clock;
    private final Supplier<UUID> ids;

    /** @param kind whose tasks tell the shop, by the event's id */
    public NewEvents(Rendering rendering, Tasks tasks, TaskKind kind, Clock clock, Supplier<UUID> ids) {
        this.rendering = rendering;
        this.tasks = tasks;
        this.kind = kind;
        this.clock = clock;
        this.ids = ids;
    }

    public void add(Transaction tx, PaymentEvent event) {
        Instant now = clock.instant();
        UUID id = ids.get();
        tx.execute(ADD, Params.of("id", id).and("payment", event.payment().id().value())
                .and("type", event.type()).and("body", rendering.body(event, now))
                .and("traceparent", event.payment().terms().traceparent()).and("now", now));
        tasks.schedule(tx, kind, id, now);
    }
}
