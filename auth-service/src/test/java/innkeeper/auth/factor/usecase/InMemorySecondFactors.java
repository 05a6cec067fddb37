package innkeeper.auth.factor.usecase;

import innkeeper.auth.factor.domain.RecoveryCode;
import innkeeper.auth.factor.domain.SecondFactor;
import innkeeper.auth.factor.domain.TimeStep;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.PersonEvent;
import innkeeper.auth.person.usecase.InMemoryPeople;
import innkeeper.kernel.PersonId;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Second factors in maps, of people in a map: whose lock is the only one, and whose end is theirs. */
public final class InMemorySecondFactors implements SecondFactors {
    private final InMemoryPeople people;
    private final Map<PersonId, SecondFactor> factors = new HashMap<>();
    private final Map<PersonId, Long> steps = new HashMap<>();
    private final Map<PersonId, Set<RecoveryCode>> codes = new HashMap<>();

    public InMemorySecondFactors(InMemoryPeople people) {
        this.people = people;
    }

    @Override
    public Optional<SecondFactor> find(PersonId person) {
        synchronized (people) {
            return people.find(person).flatMap(_ -> Optional.ofNullable(factors.get(person)));
        }
    }

    @Override
    public boolean begin(SecondFactor.Begun begun) {
        synchronized (people) {
            var free = active(begun.person()).isEmpty();
            if (free) {
                factors.put(begun.person(), begun);
            }
            return free;
        }
    }

    @Override
    public boolean confirm(SecondFactor.Begun begun, TimeStep step, List<RecoveryCode> codes, Instant now) {
        synchronized (people) {
            var waits = find(begun.person()).filter(begun::equals).isPresent();
            if (waits) {
                factors.put(begun.person(), new SecondFactor.Active(begun.person(), begun.secret(), now));
                steps.put(begun.person(), step.number());
                this.codes.put(begun.person(), new HashSet<>(codes));
                announce(begun.person(), PersonEvent.SecondFactorEnabled::new);
            }
            return waits;
        }
    }

    @Override
    public boolean use(SecondFactor.Active factor, TimeStep step) {
        synchronized (people) {
            var fresh = active(factor.person()).filter(factor::equals).isPresent()
                    && steps.get(factor.person()) < step.number();
            if (fresh) {
                steps.put(factor.person(), step.number());
            }
            return fresh;
        }
    }

    @Override
    public boolean use(PersonId person, RecoveryCode code) {
        synchronized (people) {
            var used = codes.getOrDefault(person, Set.of()).contains(code) && codes.get(person).remove(code);
            if (used) {
                announce(person, PersonEvent.RecoveryCodeUsed::new);
            }
            return used;
        }
    }

    @Override
    public int recoveryCodesLeft(PersonId person) {
        synchronized (people) {
            return find(person).map(_ -> codes.getOrDefault(person, Set.of()).size()).orElse(0);
        }
    }

    @Override
    public boolean renew(PersonId person, List<RecoveryCode> codes) {
        synchronized (people) {
            var active = active(person).isPresent();
            if (active) {
                this.codes.put(person, new HashSet<>(codes));
                announce(person, PersonEvent.RecoveryCodesRenewed::new);
            }
            return active;
        }
    }

    @Override
    public boolean remove(PersonId person) {
        synchronized (people) {
            return active(person).isPresent() && forget(person, PersonEvent.SecondFactorRemoved::new);
        }
    }

    @Override
    public boolean reset(PersonId person) {
        synchronized (people) {
            return find(person).isPresent() && forget(person, PersonEvent.SecondFactorReset::new);
        }
    }

    @Override
    public long forgetBegunBefore(Instant time) {
        synchronized (people) {
            var over = factors.values().stream()
                    .filter(factor -> factor instanceof SecondFactor.Begun begun && begun.since().isBefore(time))
                    .map(SecondFactor::person).toList();
            over.forEach(factors::remove);
            return over.size();
        }
    }

    /** With the people's lock; whether it was active. */
    public boolean end(PersonId person) {
        var active = active(person).isPresent();
        factors.remove(person);
        codes.remove(person);
        return active;
    }

    private boolean forget(PersonId person, Function<Person, PersonEvent> event) {
        factors.remove(person);
        codes.remove(person);
        announce(person, event);
        return true;
    }

    private void announce(PersonId person, Function<Person, PersonEvent> event) {
        people.announce(event.apply(people.find(person).orElseThrow()));
    }
}
