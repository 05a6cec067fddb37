package innkeeper.notification.letter.usecase;

import innkeeper.notification.letter.domain.Letter;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.usecase.Occasions;
import innkeeper.notification.people.domain.Addressee;
import innkeeper.notification.people.domain.Language;
import innkeeper.notification.people.domain.Person;
import innkeeper.notification.people.usecase.People;
import innkeeper.notification.preference.usecase.Preferences;
import innkeeper.notification.secret.domain.SecretContent;
import innkeeper.notification.secret.usecase.Secrets;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/** Finds out to whom a message goes, and puts it into words at the last moment. */
public final class DraftLetter {
    private static final Draft NOT_KNOWN = new Draft.NotYet("the recipient's address is not known yet");
    private static final Draft LOCKED = new Draft.NotYet("sealed under another key");
    private static final Draft EXPIRED = new Draft.Never("expired");
    private static final Draft OVER = new Draft.Never("what it reminds of has passed or changed");
    private static final Draft LEFT = new Draft.Never("the account is gone");

    private final People people;
    private final Secrets secrets;
    private final Letters letters;
    private final Preferences preferences;
    private final Occasions occasions;
    private final Clock clock;

    public DraftLetter(People people, Secrets secrets, Letters letters, Preferences preferences, Occasions occasions,
            Clock clock) {
        this.people = people;
        this.secrets = secrets;
        this.letters = letters;
        this.preferences = preferences;
        this.occasions = occasions;
        this.clock = clock;
    }

    public Draft handle(Message.ToPerson message) {
        return switch (message) {
            case Message.OfBooking booking ->
                known(booking, reader -> letters.ofBooking(booking, reader, guest(booking, reader)));
            case Message.OfReminder reminder -> occasions.stands(reminder)
                    ? known(reminder, reader -> letters.ofReminder(reminder, reader))
                    : OVER;
            case Message.OfAccount account -> known(account, reader -> letters.ofAccount(account, reader));
            case Message.OfStaff staff -> known(staff, reader -> letters.ofStaff(staff, reader));
            case Message.OfEndpoint endpoint -> known(endpoint, reader -> letters.ofEndpoint(endpoint, reader));
            case Message.OfCalendar calendar -> known(calendar, reader -> letters.ofCalendar(calendar, reader));
            case Message.Confidential secret -> confidential(secret);
        };
    }

    private Draft known(Message.ToPerson message, Function<Addressee, Letter> words) {
        return people.find(message.recipient())
                .map(Person::addressee)
                .<Draft>map(reader -> new Draft.Ready(reader, words.apply(reader)))
                .orElseGet(() -> people.haveLost(message.recipient()) ? LEFT : NOT_KNOWN);
    }

    private Optional<Addressee> guest(Message.OfBooking message, Addressee reader) {
        return message.facts().client().equals(message.recipient())
                ? Optional.of(reader)
                : people.find(message.facts().client()).map(Person::addressee);
    }

    private Draft confidential(Message.Confidential message) {
        if (!message.isLastWord() && people.haveLost(message.recipient())) {
            return LEFT;
        }
        return secrets.open(message.sealed())
                .map(opened -> chosen(message).map(opened::in).orElse(opened))
                .map(opened -> written(message, opened)).orElse(LOCKED);
    }

    private Optional<Language> chosen(Message.ToPerson message) {
        return preferences.of(message.recipient()).language();
    }

    private Draft written(Message.Confidential message, SecretContent opened) {
        return opened.isOver(clock.instant())
                ? EXPIRED
                : new Draft.Ready(opened.addressee(), letters.confidential(message.news(), opened, isProven(message, opened)));
    }

    /** Whether the person is known to read there. */
    private boolean isProven(Message.Confidential message, SecretContent opened) {
        return people.find(message.recipient()).map(Person::addressee)
                .filter(known -> known.proven() && known.email().equals(opened.addressee().email())).isPresent();
    }
}
