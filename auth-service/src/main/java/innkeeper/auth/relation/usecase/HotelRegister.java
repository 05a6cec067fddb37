package innkeeper.auth.relation.usecase;

import innkeeper.auth.relation.domain.HotelState;

/** The hotels that people can have relations to. */
public interface HotelRegister {
    /**
     * Takes a hotel as it is by now; a lower version changes nothing. Of a hotel that never had an owner here, whoever it
     * names is the owner; to one that is deleted nobody is anything any more. Whom that concerns is announced, but for
     * whoever has deleted it; and the audit log has who ended what.
     */
    void take(HotelState hotel);
}
