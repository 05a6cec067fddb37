package innkeeper.hotel.owner.usecase;

import innkeeper.hotel.owner.domain.OwnerStanding;
import innkeeper.kernel.PersonId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Owners in a map; whose address is not proven may sell. */
public final class InMemoryOwners implements Owners {
    private final Map<PersonId, OwnerStanding> standings = new ConcurrentHashMap<>();

    @Override
    public void remember(OwnerStanding said) {
        standings.merge(said.owner(), said, (known, next) -> next.version() > known.version() ? next : known);
    }

    @Override
    public boolean maySell(PersonId owner) {
        OwnerStanding standing = standings.get(owner);
        return standing == null || !standing.suspended();
    }
}
