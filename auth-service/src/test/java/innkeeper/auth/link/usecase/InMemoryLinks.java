package innkeeper.auth.link.usecase;

import innkeeper.auth.link.domain.LinkPurpose;
import innkeeper.auth.link.domain.OneTimeLink;
import innkeeper.auth.person.domain.Account;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.usecase.InMemoryPeople;
import innkeeper.kernel.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Letters in a queue, links in a map, and a mailbox for all that was sent. */
public final class InMemoryLinks implements Letters, Links {
    private final InMemoryPeople people;
    private final Map<UUID, Waiting> waiting = new LinkedHashMap<>();
    private final Map<String, Kept> kept = new HashMap<>();
    private final List<OneTimeLink> sent = new ArrayList<>();
    private Consumer<UUID> writer = _ -> {};

    private record Waiting(LinkPurpose purpose, EmailAddress address) {}

    private record Kept(PersonId person, LinkPurpose purpose, Instant expiresAt) {}

    public InMemoryLinks(InMemoryPeople people) {
        this.people = people;
    }

    public List<OneTimeLink> sent() {
        synchronized (people) {
            return List.copyOf(sent);
        }
    }

    /** From now on whatever is asked for is written at once. */
    public void writtenBy(WriteLetter use) {
        writer = use::handle;
    }

    /** In the order in which they were asked for. */
    List<UUID> waiting() {
        synchronized (people) {
            return List.copyOf(waiting.keySet());
        }
    }

    @Override
    public void request(LinkPurpose purpose, EmailAddress address, Instant now) {
        synchronized (people) {
            var id = UUID.randomUUID();
            waiting.put(id, new Waiting(purpose, address));
            writer.accept(id);
        }
    }

    @Override
    public Optional<Fate> write(UUID letter, BiFunction<LinkPurpose, Person, Optional<OneTimeLink>> step) {
        synchronized (people) {
            var next = Optional.ofNullable(waiting.get(letter));
            var fate = next.map(request -> people.withEmail(request.address()).map(Account::person)
                    .flatMap(person -> step.apply(request.purpose(), person).map(link -> send(person, link)))
                    .orElse(Fate.DROPPED));
            waiting.remove(letter);
            return fate;
        }
    }

    private Fate send(Person person, OneTimeLink link) {
        kept.values().removeIf(old -> old.person().equals(person.id()) && old.purpose() == link.purpose());
        kept.put(link.hash(), new Kept(person.id(), link.purpose(), link.expiresAt()));
        sent.add(link);
        return Fate.WRITTEN;
    }

    @Override
    public Optional<Person> holder(String hash, Set<LinkPurpose> purposes, Instant now) {
        synchronized (people) {
            return Optional.ofNullable(kept.get(hash))
                    .filter(link -> purposes.contains(link.purpose()) && now.isBefore(link.expiresAt()))
                    .flatMap(link -> people.find(link.person()));
        }
    }

    @Override
    public boolean resetPassword(String hash, String newPasswordHash, Instant now) {
        synchronized (people) {
            var holder = holder(hash, Set.of(LinkPurpose.PASSWORD_RESET, LinkPurpose.INVITATION), now);
            holder.ifPresent(person -> people.takeOver(person.id(), UnaryOperator.identity(), newPasswordHash, now));
            return holder.isPresent();
        }
    }

    @Override
    public boolean verifyEmail(String hash, Instant now) {
        synchronized (people) {
            var holder = holder(hash, Set.of(LinkPurpose.EMAIL_VERIFICATION), now);
            holder.ifPresent(person -> people.change(person.id(), Person::verified));
            kept.remove(hash);
            return holder.isPresent();
        }
    }

    @Override
    public void forgetExpired(Instant now) {
        synchronized (people) {
            kept.values().removeIf(link -> !now.isBefore(link.expiresAt()));
        }
    }

    public void forgetPasswordLinks(PersonId person) {
        kept.values().removeIf(link -> link.person().equals(person) && link.purpose().setsPassword());
    }
}
