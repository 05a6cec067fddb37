package innkeeper.auth.relation.usecase;

import innkeeper.auth.relation.domain.Relation;
import java.util.List;

/** Relations as all instances share them, in the order of their changes. */
public interface RelationLog {
    /** The state of a reader who has read nothing. */
    long NOTHING = 0;

    /**
     * What has changed since {@code version}, each relation as it is by now; never misses one. From {@link #NOTHING} on:
     * all that hold, and every owner there was.
     */
    News since(long version);

    /** @param latest the version of the last change there was */
    record News(List<Change> changes, long latest) {}

    /** @param ended whether the person is nothing to the hotel any more */
    record Change(String person, String hotel, Relation relation, boolean ended) {}
}
