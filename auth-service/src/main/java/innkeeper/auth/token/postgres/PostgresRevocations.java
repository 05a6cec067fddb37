package innkeeper.auth.token.postgres;

import java.util.List;
import innkeeper.auth.token.usecase.Revocations;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Sql;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Revocations in PostgreSQL, which the end of a session writes. The mark is the oldest transaction that was still
 * running at the last reading: whatever that reading could not see was written by it or by a later one.
 */
public final class PostgresRevocations implements Revocations {
    private static final Sql SINCE = Sql.named("auth.revocations-since", """
            select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint) as mark,
                revocations.session_id, revocations.matters_until
            from (values (1)) as always (row)
            left join revocations on revocations.added_by >= cast(cast(cast(:mark as bigint) as text) as xid8)
                and revocations.matters_until > :now""");
    private static final Sql FORGET = Sql.named("auth.forget-revocations", """
            delete from revocations
            where matters_until <= :now""");

    private final Database database;

    public PostgresRevocations(Database database) {
        this.database = database;
    }

    @Override
    public News since(long mark, Instant now) {
        List<Line> lines = database.query(SINCE, Params.of("mark", mark).and("now", now), Line::of);
        Map<String, Instant> revoked = lines.stream().flatMap(line -> line.revoked().entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        return new News(revoked, lines.getFirst().mark());
    }

    @Override
    public long forgetOver(Instant now) {
        return database.execute(FORGET, Params.of("now", now));
    }

    private record Line(long mark, Map<String, Instant> revoked) {
        static Line of(Row row) {
            return new Line(row.bigint("mark"), row.optional("session_id", Row::uuid)
                    .map(session -> Map.of(session.toString(), row.instant("matters_until")))
                    .orElse(Map.of()));
        }
    }
}
