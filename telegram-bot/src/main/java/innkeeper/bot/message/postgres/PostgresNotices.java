package innkeeper.bot.message.postgres;

import innkeeper.bot.message.usecase.Notices;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Sql;
import java.util.Optional;
import java.util.UUID;

/** Notices in PostgreSQL. */
public final class PostgresNotices implements Notices {
    private static final Sql FIND = Sql.named("notice.find", """
            select id, address, at
            from notices
            where id = cast(:id as uuid)
            """);
    private static final Sql FORGET = Sql.named("notice.forget", """
            delete from notices
            where id = cast(:id as uuid)
            """);

    private final Session session;

    public PostgresNotices(Session session) {
        this.session = session;
    }

    @Override
    public Optional<Notice> find(UUID id) {
        return session.find(FIND, Params.of("id", id),
                row -> new Notice(row.uuid("id"), row.text("address"), row.instant("at")));
    }

    @Override
    public void forget(UUID id) {
        session.execute(FORGET, Params.of("id", id));
    }
}
