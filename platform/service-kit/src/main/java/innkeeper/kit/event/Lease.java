package innkeeper.kit.event;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import java.time.Duration;
import java.util.UUID;

/**
 * Lets one of many relays send at a time. Only the database's clock counts. A holder that was paused beyond its lease
 * may send beside its successor for a moment: each sends a key's events in order and the inbox drops what came before,
 * so consumers still see every event once and in order.
 */
final class Lease {
    private static final Sql TAKE = Sql.named("outbox.take-lease", """
            update outbox_lease set holder = cast(:me as uuid),
                                    held_until = clock_timestamp() + :seconds * interval '1 second'
            where holder = cast(:me as uuid) or held_until < clock_timestamp()
            """);
    private static final Sql RELEASE = Sql.named("outbox.release-lease", """
            update outbox_lease set held_until = '-infinity' where holder = cast(:me as uuid)
            """);

    private final Database db;
    private final Duration length;
    private final UUID me = UUID.randomUUID();
    private long freshUntil = System.nanoTime();

    Lease(Database db, Duration length) {
        this.db = db;
        this.length = length;
    }

    /** True while this relay may send; renews the lease when half of it has passed. */
    boolean hold() {
        long now = System.nanoTime();
        if (now - freshUntil < 0) {
            return true;
        }
        boolean held = db.execute(TAKE, Params.of("me", me).and("seconds", (int) length.toSeconds())) == 1;
        if (held) {
            freshUntil = now + length.toNanos() / 2;
        }
        return held;
    }

    void release() {
        freshUntil = System.nanoTime();
        db.execute(RELEASE, Params.of("me", me));
    }
}
