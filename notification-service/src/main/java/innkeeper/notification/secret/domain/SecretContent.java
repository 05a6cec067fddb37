package innkeeper.notification.secret.domain;

import innkeeper.notification.message.domain.Party;
import innkeeper.notification.people.domain.Addressee;
import innkeeper.notification.people.domain.Language;
import java.time.Instant;
import java.util.Optional;

/**
 * What a sealed event holds: to whom the mail goes, and the link that it brings.
 *
 * @param link      empty for a farewell
 * @param expiresAt {@link Instant#MAX} where nothing ends
 * @param work      of an invitation to work for a hotel alone
 */
public record SecretContent(Addressee addressee, String link, Instant expiresAt, Optional<Work> work) {
    /** What an invitation offers: at which hotel, as what, and who invites. */
    public record Work(String hotel, Party relation, String by) {}

    /** The same, to the same mailbox, in that language. */
    public SecretContent in(Language language) {
        return new SecretContent(addressee.in(language), link, expiresAt, work);
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    @Override
    public String toString() {
        return "SecretContent[***]";
    }
}
