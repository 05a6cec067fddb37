package innkeeper.kit.event.resend;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import java.util.List;

/** Lets the relays send again what they parked. */
final class ParkedEvents {
    private static final Sql HAS_OUTBOX = Sql.named("resend.has-outbox", """
            select to_regclass('outbox') is not null as present
            """);
    private static final Sql RELEASE = Sql.named("resend.release-parked", """
            with parked as (select seq, parked_reason from outbox where parked_at is not null order by seq for update)
            update outbox o set parked_at = null, parked_reason = ''
            from parked where o.seq = parked.seq
            returning o.event_type, o.event_id, o.topic, o.event_key, parked.parked_reason as reason
            """);

    private final Database db;

    ParkedEvents(Database db) {
        this.db = db;
    }

    /** A line on each event; none where the service has no outbox. A running relay sends them within a second. */
    List<String> release() {
        boolean present = db.find(HAS_OUTBOX, Params.none(), row -> row.flag("present")).orElseThrow();
        return !present
                ? List.of()
                : db.query(RELEASE, Params.none(), row -> "%s %s of %s/%s, parked because: %s"
                        .formatted(row.text("event_type"), row.text("event_id"), row.text("topic"),
                                row.text("event_key"),
                                row.text("reason")));
    }
}
