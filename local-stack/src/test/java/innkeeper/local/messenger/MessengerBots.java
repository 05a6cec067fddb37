package innkeeper.local.messenger;

import innkeeper.kit.settings.Secret;
import innkeeper.kit.webhook.WebhookSecrets;
import java.net.URI;
import java.time.Clock;

/** Bots on free ports, for tests. */
public final class MessengerBots {
    static final String SECRET = "whsec_aW5ua2VlcGVyLXRlc3QtbWVzc2VuZ2VyLWhvb2tzIQ==";

    private MessengerBots() {}

    public static MessengerBot open(URI webhooks) {
        return MessengerBot.open(0, new MessengerBot.Customer(new Secret("key"), webhooks,
                WebhookSecrets.listed(new Secret(SECRET))), Clock.systemUTC());
    }
}
