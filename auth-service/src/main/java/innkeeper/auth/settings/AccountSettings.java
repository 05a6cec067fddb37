package innkeeper.auth.settings;

import innkeeper.auth.link.usecase.LinkRules;
import innkeeper.auth.password.domain.Password;
import innkeeper.kit.settings.Environment;
import innkeeper.kit.settings.production.Production;
import java.net.URI;
import java.time.Duration;

/** What auth-service is told about people's accounts. */
public record AccountSettings(
        int passwordMinLength, boolean unverifiedLogin, LinkRules links, URI bookingUrl, Duration remoteDeadline,
        Duration deletionSettling) {

    private static final int LONGEST_MINIMUM = 64;
    private static final int MOST_PAGES = 10;

    static AccountSettings from(Environment e) {
        return new AccountSettings(
                e.integer("AUTH_PASSWORD_MIN_LENGTH", Password.FEWEST_CHARACTERS, LONGEST_MINIMUM),
                e.flag("AUTH_UNVERIFIED_LOGIN", Production.Switch.OFF),
                new LinkRules(
                        e.uri("AUTH_PUBLIC_URL", Production.Reach.PEOPLE),
                        e.duration("AUTH_VERIFY_LINK_TTL"),
                        e.duration("AUTH_RESET_LINK_TTL"),
                        e.duration("AUTH_INVITATION_LINK_TTL")),
                e.uri("AUTH_BOOKING_URL", Production.Reach.NEIGHBOURS),
                e.duration("REMOTE_DEADLINE"),
                e.duration("AUTH_DELETION_SETTLING", Duration.ZERO, Duration.ofSeconds(30)));
    }

    /** After which nobody works on a deletion any more: it settled and asked, again where it was answered badly. */
    public Duration longestDeletion() {
        return deletionSettling.plus(remoteDeadline.multipliedBy(MOST_PAGES)).plusMinutes(1);
    }
}
