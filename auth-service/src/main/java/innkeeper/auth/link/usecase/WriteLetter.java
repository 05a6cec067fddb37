package innkeeper.auth.link.usecase;

import innkeeper.auth.link.domain.LinkPurpose;
import innkeeper.auth.link.domain.OneTimeLink;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.usecase.Tally;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Writes a letter that was asked for, with a fresh link in it; who is suspended gets none. */
public final class WriteLetter {
    private final Letters letters;
    private final LinkRules rules;
    private final Clock clock;
    private final Supplier<String> secrets;
    private final Tally tally;

    public WriteLetter(Letters letters, LinkRules rules, Clock clock, Supplier<String> secrets, Tally tally) {
        this.letters = letters;
        this.rules = rules;
        this.clock = clock;
        this.secrets = secrets;
        this.tally = tally;
    }

    public void handle(UUID letter) {
        letters.write(letter, this::link)
                .ifPresent(fate -> tally.count("letters", fate.name().toLowerCase(Locale.ROOT)));
    }

    private Optional<OneTimeLink> link(LinkPurpose purpose, Person person) {
        return wanted(purpose, person)
                ? Optional.of(rules.link(purpose, secrets.get(), clock.instant()))
                : Optional.empty();
    }

    private static boolean wanted(LinkPurpose purpose, Person person) {
        return switch (purpose) {
            case EMAIL_VERIFICATION -> !person.suspended() && !person.emailVerified();
            case PASSWORD_RESET, INVITATION -> !person.suspended();
        };
    }
}
