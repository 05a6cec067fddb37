package innkeeper.auth.relation.postgres;

import innkeeper.auth.relation.domain.Relation;
import innkeeper.kit.database.Row;

/** The columns of {@code relations} that need reading. */
public final class RelationColumns {
    private RelationColumns() {}

    public static Relation relation(Row row) {
        String code = row.text("relation");
        return Relation.named(code).orElseThrow(() -> new IllegalStateException("no relation is named " + code));
    }
}
