package innkeeper.notification.bounce.usecase;

import innkeeper.kernel.PersonId;
import innkeeper.notification.bounce.domain.BadAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Bad addresses without a database. */
public final class InMemoryBadAddresses implements BadAddresses {
    private final Map<String, BadAddress> all = new HashMap<>();

    @Override
    public Optional<BadAddress> find(String address) {
        return Optional.ofNullable(all.get(key(address)));
    }

    @Override
    public void add(BadAddress bad) {
        all.putIfAbsent(key(bad.address()), new BadAddress(key(bad.address()), bad.person(), bad.since(), bad.why()));
    }

    @Override
    public void clear(String address) {
        all.remove(key(address));
    }

    @Override
    public void forget(PersonId person) {
        all.values().removeIf(bad -> bad.person().equals(person));
    }

    private static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
