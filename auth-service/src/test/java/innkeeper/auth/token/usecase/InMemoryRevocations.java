package innkeeper.auth.token.usecase;

import innkeeper.auth.person.domain.SessionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Revocations in the order in which they came. */
public final class InMemoryRevocations implements Revocations {
    private final List<Revocation> all = new ArrayList<>();
    private long last = NOTHING;

    private record Revocation(long number, SessionId session, Instant mattersUntil) {}

    @Override
    public synchronized News since(long mark, Instant now) {
        return new News(all.stream().filter(one -> one.number() > mark && one.mattersUntil().isAfter(now))
                .collect(Collectors.toUnmodifiableMap(one -> one.session().toString(), Revocation::mattersUntil)),
                last);
    }

    @Override
    public synchronized long forgetOver(Instant now) {
        var before = all.size();
        all.removeIf(one -> !one.mattersUntil().isAfter(now));
        return before - all.size();
    }

    public synchronized void add(SessionId session, Instant mattersUntil) {
        all.add(new Revocation(++last, session, mattersUntil));
    }
}
