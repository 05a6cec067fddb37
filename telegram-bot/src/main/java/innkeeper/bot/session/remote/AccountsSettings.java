package innkeeper.bot.session.remote;

import innkeeper.kit.settings.Environment;
import innkeeper.kit.settings.Secret;
import innkeeper.kit.settings.production.Production.Reach;
import java.net.URI;
import java.time.Duration;

/** auth-service, and as which program the bot is registered there. */
public record AccountsSettings(URI url, String clientId, Secret clientSecret, Duration deadline) {
    public static AccountsSettings from(Environment e, String prefix) {
        return new AccountsSettings(e.uri(prefix + "AUTH_URL", Reach.NEIGHBOURS), e.text(prefix + "CLIENT_ID"),
                e.secret(prefix + "CLIENT_SECRET"), e.duration("REMOTE_DEADLINE"));
    }
}
