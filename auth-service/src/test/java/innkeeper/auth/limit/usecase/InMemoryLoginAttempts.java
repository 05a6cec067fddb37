package innkeeper.auth.limit.usecase;

import innkeeper.auth.limit.domain.AccountKey;
import innkeeper.auth.limit.domain.Network;
import innkeeper.auth.limit.domain.Streak;
import innkeeper.auth.limit.domain.Trials;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Tried passwords in memory. */
public final class InMemoryLoginAttempts implements LoginAttempts {
    private record Place(AccountKey account, Network from) {}

    private record Here(Streak streak, Instant knownUntil) {}

    private final Map<Place, Here> here = new HashMap<>();
    private final Map<AccountKey, Streak> everywhere = new HashMap<>();

    @Override
    public synchronized Trials find(AccountKey account, Network from) {
        var at = here.getOrDefault(new Place(account, from), new Here(Streak.NONE, Instant.EPOCH));
        return new Trials(at.streak, everywhere.getOrDefault(account, Streak.NONE), at.knownUntil);
    }

    @Override
    public synchronized Trials change(AccountKey account, Network from, UnaryOperator<Trials> step) {
        var after = step.apply(find(account, from));
        here.put(new Place(account, from), new Here(after.here(), after.knownUntil()));
        everywhere.put(account, after.everywhere());
        return after;
    }

    @Override
    public synchronized void forget(AccountKey account) {
        here.keySet().removeIf(place -> place.account.equals(account));
        everywhere.remove(account);
    }

    @Override
    public synchronized long forgetOverBefore(Instant time) {
        var before = here.size() + everywhere.size();
        here.values().removeIf(at -> at.streak.forgottenAt().isBefore(time) && at.knownUntil.isBefore(time));
        everywhere.values().removeIf(streak -> streak.forgottenAt().isBefore(time));
        return before - here.size() - everywhere.size();
    }
}
