package innkeeper.notification.preference.page;

import innkeeper.kernel.PersonId;
import innkeeper.kit.link.SignedLinks;
import innkeeper.kit.link.SignedLinks.Target;
import innkeeper.notification.message.domain.Kind;
import innkeeper.notification.people.domain.Person;
import innkeeper.notification.people.usecase.People;
import innkeeper.notification.preference.usecase.PreferenceLinks;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;

/**
 * Signed links to somebody's preferences. In place of a version each holds 32 bits of the hash of the address that it went to:
 * so a link is withdrawn by a change of the address, and when the account goes. What opens the page opens nothing else, and
 * each kind that can be switched off has links of its own.
 */
public final class SignedPreferenceLinks implements PreferenceLinks {
    private static final String PURPOSE = "notification-preferences";
    private static final String PATH = "/preferences/";

    private final PageSettings settings;
    private final SignedLinks pages;

    public SignedPreferenceLinks(PageSettings settings) {
        this.settings = settings;
        this.pages = new SignedLinks(settings.keys(), PURPOSE);
    }

    @Override
    public URI page(PersonId person, String email) {
        return settings.publicUrl().resolve(PATH + pages.token(target(person, email)));
    }

    @Override
    public URI unsubscribe(PersonId person, String email, Kind kind) {
        return settings.publicUrl().resolve("%s%s/unsubscribe?kind=%s".formatted(
                PATH, links(kind).token(target(person, email)), word(kind)));
    }

    /** Whose page it opens. */
    Optional<Person> reader(String token, People people) {
        return known(pages.read(token), people);
    }

    /** Whose messages of that kind it switches off. */
    Optional<Person> subscriber(String token, Kind kind, People people) {
        return known(links(kind).read(token), people);
    }

    private static Optional<Person> known(Optional<Target> target, People people) {
        return target.flatMap(found -> people.find(new PersonId(found.id()))
                .filter(person -> target(person.id(), person.addressee().email()).equals(found)));
    }

    private SignedLinks links(Kind kind) {
        return new SignedLinks(settings.keys(), PURPOSE + "-off-" + word(kind));
    }

    static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Target target(PersonId person, String email) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(email.getBytes(StandardCharsets.UTF_8));
            return new Target(person.value(), ByteBuffer.wrap(hash).getInt());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
