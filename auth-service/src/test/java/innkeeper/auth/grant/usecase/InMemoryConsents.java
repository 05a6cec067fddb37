package innkeeper.auth.grant.usecase;

import innkeeper.auth.grant.domain.Authenticated;
import innkeeper.auth.grant.domain.PendingConsent;
import innkeeper.auth.person.usecase.InMemoryPeople;
import innkeeper.kernel.PersonId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Those who decide, in a map. */
public final class InMemoryConsents implements Consents {
    private final Map<String, PendingConsent> consents = new HashMap<>();

    public InMemoryConsents(InMemoryPeople people) {
        people.whenShut(this::takeBack);
    }

    private synchronized void takeBack(PersonId person) {
        consents.replaceAll((_, consent) -> consent.who().person().equals(person)
                ? new PendingConsent(consent.ticketHash(), consent.browserHash(), consent.requestHash(),
                        new Authenticated(person, "", consent.who().at()), consent.expiresAt())
                : consent);
    }

    @Override
    public synchronized void keep(PendingConsent consent) {
        consents.put(consent.ticketHash(), consent);
    }

    @Override
    public synchronized Optional<Authenticated> take(
            String ticketHash, String browserHash, String requestHash, Instant now) {
        var found = Optional.ofNullable(consents.get(ticketHash))
                .filter(consent -> consent.browserHash().equals(browserHash)
                        && consent.requestHash().equals(requestHash))
                .filter(consent -> consent.expiresAt().isAfter(now));
        found.ifPresent(consent -> consents.remove(consent.ticketHash()));
        return found.map(PendingConsent::who);
    }

    @Override
    public synchronized long forgetOver(Instant now) {
        var before = consents.size();
        consents.values().removeIf(consent -> !consent.expiresAt().isAfter(now));
        return before - consents.size();
    }
}
