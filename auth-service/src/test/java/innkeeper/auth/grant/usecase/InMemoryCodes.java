package innkeeper.auth.grant.usecase;

import innkeeper.auth.grant.domain.Authenticated;
import innkeeper.auth.grant.domain.IssuedCode;
import innkeeper.auth.person.domain.SessionId;
import innkeeper.auth.person.usecase.InMemoryPeople;
import innkeeper.kernel.PersonId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Authorization codes in a map. */
public final class InMemoryCodes implements Codes {
    private final Map<String, IssuedCode> codes = new HashMap<>();

    public InMemoryCodes(InMemoryPeople people) {
        people.whenShut(this::takeBack);
    }

    private synchronized void takeBack(PersonId person) {
        codes.replaceAll((_, code) -> code instanceof IssuedCode.Fresh(var asked, var who, var expiresAt)
                && who.person().equals(person)
                        ? new IssuedCode.Fresh(asked, new Authenticated(person, "", who.at()), expiresAt)
                        : code);
    }

    @Override
    public synchronized void keep(String hash, IssuedCode.Fresh code) {
        codes.put(hash, code);
    }

    @Override
    public synchronized Optional<IssuedCode> find(String hash) {
        return Optional.ofNullable(codes.get(hash));
    }

    @Override
    public synchronized boolean use(String hash, SessionId session) {
        if (codes.get(hash) instanceof IssuedCode.Fresh(var asked, var who, var expiresAt)) {
            codes.put(hash, new IssuedCode.Used(asked, who, expiresAt, session));
            return true;
        }
        return false;
    }

    @Override
    public synchronized long forgetEndedBefore(Instant time) {
        var before = codes.size();
        codes.values().removeIf(code -> code.expiresAt().isBefore(time));
        return before - codes.size();
    }
}
