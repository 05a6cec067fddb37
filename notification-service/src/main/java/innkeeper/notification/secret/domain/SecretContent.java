package innkeeper.notification.secret.domain;

import innkeeper.notification.people.domain.Addressee;
import java.time.Instant;

/**
 * What a sealed event holds: to whom the mail goes, and the link that it brings.
 *
 * @param link      empty for a farewell
 * @param expiresAt {@link Instant#MAX} where nothing ends
 */
public record SecretContent(Addressee addressee, String link, Instant expiresAt) {
    public boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }

    @Override
    public String toString() {
        return "SecretContent[***]";
    }
}
