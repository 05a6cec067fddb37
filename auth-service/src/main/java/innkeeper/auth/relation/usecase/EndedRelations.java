package innkeeper.auth.relation.usecase;

import innkeeper.auth.person.domain.Subject;
import innkeeper.auth.relation.domain.Relation;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;

/** Whoever remembers what people were to hotels that are gone. */
public interface EndedRelations {
    /** @param by has deleted the hotel; the service that told of it where that is not known */
    void ended(Subject by, HotelId hotel, PersonId person, Relation relation);
}
