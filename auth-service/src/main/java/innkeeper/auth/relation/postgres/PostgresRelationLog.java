package innkeeper.auth.relation.postgres;

import innkeeper.auth.relation.usecase.RelationLog;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Sql;
import java.util.List;
import java.util.stream.Stream;

/** Relations in PostgreSQL, where every change has a version under the lock of {@code relation_changes}. */
public final class PostgresRelationLog implements RelationLog {
    private static final Sql SINCE = Sql.named("auth.relations-since", """
            select latest.version as latest, r.person_id, r.hotel_id, r.relation, r.ended_at is not null as ended
            from relation_changes latest
            left join relations r on r.version > :version""");
    private static final Sql ALL = Sql.named("auth.all-relations", """
            select latest.version as latest, r.person_id, r.hotel_id, r.relation, r.ended_at is not null as ended
            from relation_changes latest
            left join relations r on r.ended_at is null or r.relation = 'owner'""");

    private final Database database;

    public PostgresRelationLog(Database database) {
        this.database = database;
    }

    @Override
    public News since(long version) {
        List<Line> lines = version == NOTHING
                ? database.query(ALL, Params.none(), Line::of)
                : database.query(SINCE, Params.of("version", version), Line::of);
        return new News(lines.stream().flatMap(Line::change).toList(), lines.getFirst().latest());
    }

    private record Line(long latest, Stream<Change> change) {
        static Line of(Row row) {
            return new Line(row.bigint("latest"), row.optional("hotel_id", Row::uuid).stream()
                    .map(hotel -> new Change(row.uuid("person_id").toString(), hotel.toString(),
                            RelationColumns.relation(row), row.flag("ended"))));
        }
    }
}
