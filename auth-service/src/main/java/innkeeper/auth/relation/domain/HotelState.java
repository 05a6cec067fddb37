package innkeeper.auth.relation.domain;

import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;

/** A hotel as hotel-service announces it. */
public record HotelState(HotelId id, PersonId owner, String name, boolean deleted, int version) {}
