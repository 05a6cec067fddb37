package innkeeper.kit.event.outbox;

import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.Event;
import innkeeper.kit.json.Json;
import innkeeper.kit.telemetry.Telemetry;

/** Takes events together with the state change that caused them; the relay publishes them after the commit. */
public final class Outbox {
    private static final Sql APPEND = Sql.named("outbox.append", """
            insert into outbox (event_id, topic, event_key, event_type, source, occurred_at, payload, traceparent)
            values (cast(:id as uuid), :topic, :key, :type, :source, :time, cast(:payload as json), :traceparent)
            """);

    private final Runnable wake;
    private final Telemetry telemetry;

    /** Wakes {@code relay} after each commit that brought it an event. */
    public Outbox(OutboxRelay relay) {
        this.wake = relay::wake;
        this.telemetry = relay.telemetry();
    }

    /**
     * Keeps the current trace with the event. The order of two events with one key is the order of their appends:
     * both come from the same aggregate, whose row lock the first transaction holds until it commits.
     */
    public void append(Transaction tx, Event event) {
        tx.execute(APPEND, Params.of("id", event.id()).and("topic", event.topic()).and("key", event.key())
                .and("type", event.type()).and("source", event.source()).and("time", event.time())
                .and("payload", Json.write(event.data())).and("traceparent", telemetry.traceparent()));
        tx.afterCommit(wake);
    }
}
