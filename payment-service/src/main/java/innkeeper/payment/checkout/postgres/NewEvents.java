package innkeeper.payment.checkout.postgres;

import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
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
            insert into events (id, payment_id, type, body, traceparent, created_at, next_attempt_at)
            values (cast(:id as uuid), cast(:payment as uuid), :type, :body, :traceparent, :now, :now)
            """);

    private final Rendering rendering;
    private final Runnable wake;
    private final Clock clock;
    private final Supplier<UUID> ids;

    /** @param wake runs after the commit */
    public NewEvents(Rendering rendering, Runnable wake, Clock clock, Supplier<UUID> ids) {
        this.rendering = rendering;
        this.wake = wake;
        this.clock = clock;
        this.ids = ids;
    }

    public void add(Transaction tx, PaymentEvent event) {
        Instant now = clock.instant();
        tx.execute(ADD, Params.of("id", ids.get()).and("payment", event.payment().id().value())
                .and("type", event.type()).and("body", rendering.body(event, now))
                .and("traceparent", event.payment().terms().traceparent()).and("now", now));
        tx.afterCommit(wake);
    }
}
