package innkeeper.hotel.owner.domain;

import innkeeper.kernel.PersonId;

/**
 * Whether a hotelier may sell, as auth-service said in this version of the person. One who is leaving counts as suspended
 * until they have stayed, one who is gone for good.
 */
public record OwnerStanding(PersonId owner, int version, boolean suspended, boolean emailVerified) {}
