package innkeeper.kit.event.outbox;

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
import java.util.stream.Stream;

/** The outbox table as the relay sees it. */
final class OutboxRows {
    /** Whether an earlier event of the same key is parked. */
    private static final String HELD_BACK = """
            exists (select from outbox p
                    where p.parked_at is not null and p.topic = o.topic and p.event_key = o.event_key and p.seq < o.seq)
            """;
    private static final Sql WAITING = Sql.named("outbox.waiting", """
            select seq, event_id, topic, event_key, event_type, source, occurred_at, payload, traceparent
            from outbox o
            where sent_at is null and parked_at is null and partition = any(cast(:partitions as integer[]))
              and not %s
            order by seq limit :limit
            """.formatted(HELD_BACK));
    private static final Sql MARK_SENT = Sql.named("outbox.mark-sent", """
            update outbox set sent_at = now() where seq = any(cast(:seqs as bigint[]))
            """);
    private static final Sql FORGET_SENT = Sql.named("outbox.forget-sent", """
            delete from outbox where seq = any(cast(:seqs as bigint[]))
            """);
    private static final Sql PARK = Sql.named("outbox.park", """
            update outbox set parked_at = now(), parked_reason = :reason where seq = :seq
            """);
    private static final Sql FORGET = Sql.named("outbox.forget", """
            delete from outbox where sent_at < now() - interval '7 days'
            """);
    private static final Sql BACKLOG = Sql.named("outbox.backlog", """
            select count(*) filter (where parked_at is null and not held_back) as depth,
                   min(occurred_at) filter (where parked_at is null and not held_back) as oldest,
                   count(parked_at) as parked,
                   count(*) filter (where parked_at is null and held_back) as held_back
            from (select occurred_at, parked_at, %s as held_back from outbox o where sent_at is null) waiting
            """.formatted(HELD_BACK));

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

        /** What must stay in order. */
        String line() {
            return topic + '/' + key;
        }
    }

    /** How many events wait and since when the oldest does; how many are parked, and how many wait behind those. */
    record Backlog(long depth, Optional<Instant> oldest, long parked, long heldBack) {
        static final Backlog NONE = new Backlog(0, Optional.empty(), 0, 0);
    }

    /** Those that may be sent: not parked, and behind none of their key that is. */
    List<Waiting> waiting(Set<Integer> partitions, int limit) {
        return db.query(WAITING, Params.of("partitions", array(partitions.stream())).and("limit", limit),
                Waiting::read);
    }

    /** What is sent stays for a while for operators to look at; not so what is secret. */
    void markSent(Collection<Waiting> sent) {
        Map<Boolean, List<Waiting>> bySecret = sent.stream()
                .collect(Collectors.partitioningBy(row -> secrets.contains(row.topic())));
        each(MARK_SENT, bySecret.get(false));
        each(FORGET_SENT, bySecret.get(true));
    }

    void park(Waiting row, String reason) {
        db.execute(PARK, Params.of("seq", row.seq()).and("reason", reason));
    }

    private void each(Sql statement, List<Waiting> rows) {
        if (!rows.isEmpty()) {
            db.execute(statement, Params.of("seqs", array(rows.stream().map(Waiting::seq))));
        }
    }

    private static String array(Stream<? extends Number> numbers) {
        return numbers.map(Number::toString).collect(Collectors.joining(",", "{", "}"));
    }

    void forgetOld() {
        db.execute(FORGET, Params.none());
    }

    Backlog backlog() {
        return db.find(BACKLOG, Params.none(), row -> new Backlog(row.bigint("depth"),
                row.optional("oldest", Row::instant), row.bigint("parked"), row.bigint("held_back"))).orElseThrow();
    }
}
