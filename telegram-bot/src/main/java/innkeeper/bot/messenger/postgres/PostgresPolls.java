package innkeeper.bot.messenger.postgres;

import innkeeper.bot.messenger.usecase.Polls;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;

/** The lease of who polls, by the database's clock. */
public final class PostgresPolls implements Polls {
    private static final Sql TAKE = Sql.named("poll.take", """
            insert into polls (name, holder, held_until, position)
            values (:name, cast(:me as uuid), clock_timestamp() + :millis * interval '1 millisecond', 0)
            on conflict (name) do update
            set holder = excluded.holder, held_until = excluded.held_until
            where polls.holder = excluded.holder or polls.held_until < clock_timestamp()
            returning position
            """);
    private static final Sql ADVANCE = Sql.named("poll.advance", """
            update polls
            set position = greatest(position, :position)
            where name = :name
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
    public OptionalLong take(Duration lease) {
        return database.query(TAKE, mine().and("millis", Math.toIntExact(lease.toMillis())), row -> row.bigint("position"))
                .stream().mapToLong(Long::longValue).findFirst();
    }

    @Override
    public void advance(long position) {
        database.execute(ADVANCE, Params.of("name", name).and("position", position));
    }

    @Override
    public void release() {
        database.execute(RELEASE, mine());
    }

    private Params mine() {
        return Params.of("name", name).and("me", me);
    }
}
