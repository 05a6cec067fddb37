package innkeeper.kit.event.consume;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.Received;
import java.util.Optional;
import java.util.UUID;

/** Remembers which events a consumer group has handled, longer than any topic keeps them. */
final class Inbox {
    private static final Sql REMEMBER = Sql.named("inbox.remember", """
            insert into inbox (consumer_group, event_id) values (:group, cast(:id as uuid)) on conflict do nothing
            """);
    private static final Sql FORGET = Sql.named("inbox.forget", """
            delete from inbox where handled_at < now() - interval '30 days'
            """);

    private final Database db;
    private final String group;

    Inbox(Database db, String group) {
        this.db = db;
        this.group = group;
    }

    /**
     * Empty when the event was handled before; then nothing is done. While another member handles the same event, this one
     * waits for its end.
     */
    Optional<EventHandler.Effect> handleOnce(Received event, EventHandler handler) {
        return db.transaction(tx -> remember(tx, event.id())
                ? Optional.of(handler.handle(tx, event))
                : Optional.empty());
    }

    void forgetOld() {
        db.execute(FORGET, Params.none());
    }

    private boolean remember(Transaction tx, UUID id) {
        return tx.execute(REMEMBER, Params.of("group", group).and("id", id)) == 1;
    }
}
