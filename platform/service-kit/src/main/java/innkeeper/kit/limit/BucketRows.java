package innkeeper.kit.limit;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import java.time.Instant;
import java.util.Optional;

/** The states of buckets as rows: text that only the library reads. */
final class BucketRows {
    private static final Sql FIND = Sql.named("limit.find", """
            select state
            from rate_limits
            where id = :id""");
    private static final Sql ADD = Sql.named("limit.add", """
            insert into rate_limits (id, state, refilled_at)
            values (:id, :state, :refilled_at)
            on conflict (id) do nothing""");
    private static final Sql SWAP = Sql.named("limit.swap", """
            update rate_limits set state = :state, refilled_at = :refilled_at
            where id = :id and state = :seen""");
    private static final Sql FORGET = Sql.named("limit.forget", """
            delete from rate_limits
            where refilled_at < :time""");

    private final Database database;

    BucketRows(Database database) {
        this.database = database;
    }

    Optional<String> find(String id) {
        return database.find(FIND, Params.of("id", id), row -> row.text("state"));
    }

    /** False where another instance was first. */
    boolean add(String id, String state, Instant refilledAt) {
        return database.execute(ADD, kept(id, state, refilledAt)) == 1;
    }

    /** False where it is no longer as it was seen. */
    boolean swap(String id, String seen, String state, Instant refilledAt) {
        return database.execute(SWAP, kept(id, state, refilledAt).and("seen", seen)) == 1;
    }

    long forgetRefilledBefore(Instant time) {
        return database.execute(FORGET, Params.of("time", time));
    }

    private static Params kept(String id, String state, Instant refilledAt) {
        return Params.of("id", id).and("state", state).and("refilled_at", refilledAt);
    }
}
