package innkeeper.auth.person.usecase;

import innkeeper.auth.admin.usecase.Directory;
import innkeeper.auth.admin.usecase.Selection;
import innkeeper.auth.factor.usecase.InMemorySecondFactors;
import innkeeper.auth.link.domain.LinkPurpose;
import innkeeper.auth.link.usecase.InMemoryLinks;
import innkeeper.auth.person.domain.Account;
import innkeeper.auth.person.domain.AuthRejection.LastAdmin;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.LeftHotel;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.PersonEvent;
import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.domain.SessionId;
import innkeeper.auth.person.domain.Standing;
import innkeeper.auth.session.usecase.InMemorySessions;
import innkeeper.auth.session.usecase.Sessions;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** People in a map, and what was announced of them. */
public final class InMemoryPeople implements People {
    private final Map<PersonId, Account> accounts = new LinkedHashMap<>();
    private final List<PersonEvent> announced = new ArrayList<>();
    private final InMemoryLinks links = new InMemoryLinks(this);
    private final InMemorySessions sessions = new InMemorySessions(this);
    private final InMemorySecondFactors factors = new InMemorySecondFactors(this);
    private final List<Consumer<PersonId>> shutting = new ArrayList<>();

    /** Sessions of these people. */
    public InMemorySessions sessions() {
        return sessions;
    }

    /** Second factors of these people. */
    public InMemorySecondFactors factors() {
        return factors;
    }

    /** Letters and links of these people. */
    public InMemoryLinks links() {
        return links;
    }

    /** What follows where somebody is suspended or leaves, beside the end of their sessions. */
    public synchronized void whenShut(Consumer<PersonId> consequence) {
        shutting.add(consequence);
    }

    /** Somebody with an account. */
    public PersonId somebody() {
        var id = new PersonId(UUID.randomUUID());
        register(new Account(Person.registered(id, new EmailAddress(id + "@innkeeper.example"), "Anna Petrova",
                Role.CLIENT, "en", Instant.parse("2026-11-22T12:00:00Z")), "hash"));
        return id;
    }

    @Override
    public synchronized boolean register(Account account) {
        var owner = withEmail(account.person().email());
        if (owner.isPresent()) {
            announced.add(new PersonEvent.RegistrationAttempted(owner.orElseThrow().person()));
        } else {
            accounts.put(account.person().id(), account);
            announced.add(new PersonEvent.Registered(account.person()));
        }
        links.request(LinkPurpose.EMAIL_VERIFICATION, account.person().email(), account.person().createdAt());
        return owner.isEmpty();
    }

    @Override
    public synchronized boolean invite(Account account) {
        if (withEmail(account.person().email()).isPresent()) {
            return false;
        }
        accounts.put(account.person().id(), account);
        announced.add(new PersonEvent.Registered(account.person()));
        links.request(LinkPurpose.INVITATION, account.person().email(), account.person().createdAt());
        return true;
    }

    @Override
    public synchronized Optional<Account> withEmail(EmailAddress email) {
        return accounts.values().stream().filter(account -> account.person().email().equals(email)).findFirst();
    }

    @Override
    public synchronized Optional<Account> account(PersonId id) {
        return Optional.ofNullable(accounts.get(id));
    }

    @Override
    public synchronized Optional<Person> change(PersonId id, UnaryOperator<Person> step) {
        return account(id).map(account -> {
            var after = step.apply(account.person());
            if (!after.equals(account.person())) {
                accounts.put(id, new Account(after, account.passwordHash()));
                announced.addAll(PersonEvent.between(account.person(), after));
                if (after.suspended() || after.leaving()) {
                    sessions.closeAll(id, after.createdAt());
                    shutting.forEach(consequence -> consequence.accept(id));
                }
            }
            return after;
        });
    }

    @Override
    public synchronized void rehash(PersonId id, String oldHash, String newHash) {
        exchange(id, oldHash, newHash);
    }

    @Override
    public synchronized boolean changePassword(
            PersonId id, String oldHash, String newHash, SessionId keep, Instant now) {
        var changed = exchange(id, oldHash, newHash);
        if (changed) {
            passwordChanged(id);
            sessions.closeOthers(id, keep, now);
        }
        return changed;
    }

    /** By a link. */
    public synchronized Person takeOver(PersonId id, UnaryOperator<Person> step, String newHash, Instant now) {
        var before = accounts.get(id).person();
        var after = change(id, person -> step.apply(person).verified()).orElseThrow();
        exchange(id, accounts.get(id).passwordHash(), newHash);
        passwordChanged(id);
        sessions.closeAll(id, now);
        if (!before.emailVerified() && factors.end(id)) {
            announced.add(new PersonEvent.SecondFactorRemoved(after));
        }
        return after;
    }

    @Override
    public synchronized boolean close(PersonId id, Instant now) {
        if (account(id).filter(account -> account.person().role() == Role.ADMIN).isPresent()
                && admins().allMatch(id::equals)) {
            throw new Rejected(new LastAdmin());
        }
        return account(id).filter(account -> !account.person().leaving())
                .flatMap(_ -> change(id, person -> person.leaving(now))).filter(Person::leaving).isPresent();
    }

    @Override
    public synchronized void reopen(PersonId id) {
        change(id, Person::staying);
    }

    @Override
    public synchronized long reopenClosedBefore(Instant time) {
        var left = accounts.values().stream().map(Account::person)
                .filter(person -> person.standing() instanceof Standing.Leaving(var since) && since.isBefore(time))
                .map(Person::id).toList();
        left.forEach(this::reopen);
        return left.size();
    }

    @Override
    public synchronized Optional<List<LeftHotel>> delete(PersonId id, Instant now) {
        var leaving = account(id).map(Account::person).filter(Person::leaving);
        leaving.ifPresent(person -> {
            accounts.remove(id);
            announced.add(PersonEvent.Deleted.of(person));
        });
        return leaving.map(_ -> List.of());
    }

    private Stream<PersonId> admins() {
        return accounts.values().stream().map(Account::person)
                .filter(person -> person.role() == Role.ADMIN && !person.suspended() && !person.leaving())
                .map(Person::id);
    }

    /** The list of these people. */
    public Directory directory() {
        return this::list;
    }

    private synchronized List<Person> list(Selection wanted) {
        return accounts.values().stream().map(Account::person)
                .filter(person -> person.email().key().contains(wanted.email()))
                .filter(person -> wanted.role().isEmpty() || person.role().code().equals(wanted.role()))
                .filter(person -> wanted.status().isEmpty()
                        || person.suspended() == wanted.status().equals("suspended"))
                .filter(person -> wanted.after().isEmpty() || person.id().toString().compareTo(wanted.after()) < 0)
                .sorted(Comparator.comparing((Person person) -> person.id().toString()).reversed())
                .limit(wanted.limit())
                .toList();
    }

    /** What happens to what is theirs. */
    public synchronized void announce(PersonEvent event) {
        announced.add(event);
    }

    public synchronized List<PersonEvent> announced() {
        return List.copyOf(announced);
    }

    private boolean exchange(PersonId id, String oldHash, String newHash) {
        var found = account(id).filter(account -> account.passwordHash().equals(oldHash));
        found.ifPresent(account -> accounts.put(id, new Account(account.person(), newHash)));
        return found.isPresent();
    }

    private void passwordChanged(PersonId id) {
        links.forgetPasswordLinks(id);
        announced.add(new PersonEvent.PasswordChanged(accounts.get(id).person()));
    }
}
