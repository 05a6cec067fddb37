package innkeeper.auth.relation.domain;

import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;

/**
 * A hotel as hotel-service announces it.
 *
 * @param remover untold also as long as it is on the market
 */
public record HotelState(HotelId id, PersonId owner, String name, boolean deleted, Remover remover, int version) {}
