package innkeeper.kit.event;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Sql;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The outbox table as the relay sees it. */
final class OutboxRows {
    private static final Sql WAITING = Sql.named("outbox.waiting", """
            select seq, event_id, topic, event_key, event_type, source, occurred_at, payload, traceparent
            from outbox where sent_at is null order by seq limit :limit
            """);
    private static final Sql MARK_SENT = Sql.named("outbox.mark-sent", """
            update outbox set sent_at = now() where seq = any(cast(:seqs as bigint[]))
            """);
    private static final Sql FORGET_SENT = Sql.named("outbox.forget-sent", """
            delete from outbox where seq = any(cast(:seqs as bigint[]))
            """);
    private static final Sql FORGET = Sql.named("outbox.forget", """
            delete from outbox where sent_at < now() - interval '7 days'
            """);
    private static final Sql BACKLOG = Sql.named("outbox.backlog", """
            select count(*) as depth, min(occurred_at) as oldest from outbox where sent_at is null
            """);

    private final Database db;
    private final Set<String> secrets;

    OutboxRows(Database db, Set<String> secrets) {
        this.db = db;
        this.secrets = secrets;
    }

    /** An event that waits; {@code seq} is its place in line. */
    record Waiting(long seq, UUID id, String topic, String key, String type, String source, Instant time,
            String payload, String traceparent) {
        private static Waiting read(Row row) {
            return new Waiting(row.bigint("seq"), row.uuid("event_id"), row.text("topic"), row.text("event_key"),
                    row.text("event_type"), row.text("source"), row.instant("occurred_at"), row.text("payload"),
                    row.text("traceparent"));
        }
    }

    /** How many events wait, and since when the oldest does. */
    record Backlog(long depth, Optional<Instant> oldest) {
        static final Backlog NONE = new Backlog(0, Optional.empty());
    }

    List<Waiting> waiting(int limit) {
        return db.query(WAITING, Params.of("limit", limit), Waiting::read);
    }

    /** What is sent stays for a while for operators to look at; not so what is secret. */
    void markSent(Collection<Waiting> sent) {
        Map<Boolean, List<Waiting>> bySecret = sent.stream()
                .collect(Collectors.partitioningBy(row -> secrets.contains(row.topic())));
        each(MARK_SENT, bySecret.get(false));
        each(FORGET_SENT, bySecret.get(true));
    }

    private void each(Sql statement, List<Waiting> rows) {
        if (!rows.isEmpty()) {
            String seqs = rows.stream().map(row -> Long.toString(row.seq())).collect(Collectors.joining(",", "{", "}"));
            db.execute(statement, Params.of("seqs", seqs));
        }
    }

    void forgetOld() {
        db.execute(FORGET, Params.none());
    }

    Backlog backlog() {
        return db.find(BACKLOG, Params.none(),
                row -> new Backlog(row.bigint("depth"), row.optional("oldest", Row::instant))).orElseThrow();
    }
}
