package innkeeper.bot.messenger.postgres;

import innkeeper.bot.messenger.usecase.Polls;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import java.time.Duration;
import java.util.UUID;

/** The lease of who polls, by the database's clock. */
public final class PostgresPolls implements Polls {
    private static final Sql TAKE = Sql.named("poll.take", """
            insert into polls (name, holder, held_until)
            values (:name, cast(:me as uuid), clock_timestamp() + :millis * interval '1 millisecond')
            on conflict (name) do update
            set holder = excluded.holder, held_until = excluded.held_until
            where polls.holder = excluded.holder or polls.held_until < clock_timestamp()
            """);
    private static final Sql RELEASE = Sql.named("poll.release", """
            update polls
            set holder = null, held_until = '-infinity'
            where name = :name and holder = cast(:me as uuid)
            """);

    private final Database database;
    private final String name;
    private final UUID me = UUID.randomUUID();

    public PostgresPolls(Database database, String name) {
        this.database = database;
        this.name = name;
    }

    @Override
    public boolean take(Duration lease) {
        return database.execute(TAKE, mine().and("millis", Math.toIntExact(lease.toMillis()))) > 0;
    }

    @Override
    public void release() {
        database.execute(RELEASE, mine());
    }

    private Params mine() {
        return Params.of("name", name).and("me", me);
    }
}
