package innkeeper.bot.messenger.telegram;

import innkeeper.kit.settings.Environment;
import innkeeper.kit.settings.Rate;
import innkeeper.kit.settings.Secret;
import innkeeper.kit.settings.production.Production.Reach;
import java.net.URI;
import java.time.Duration;

/**
 * Telegram's Bot API.
 *
 * @param api      what the token is added to
 * @param news     how news reaches us
 * @param webhook  where Telegram reaches us, where it calls us
 * @param secret   what it shows there
 * @param inAll    how many messages go out, by all instances together
 * @param perChat  how many go to one chat
 * @param deadline for one call
 */
public record TelegramSettings(URI api, Secret token, News news, URI webhook, Secret secret, Rate inAll, Rate perChat,
        Duration deadline) {
    /** We ask for news, or are called. */
    public enum News {
        POLLING, WEBHOOK
    }

    public static TelegramSettings from(Environment e, String prefix) {
        return new TelegramSettings(e.uri(prefix + "API_URL", Reach.PEOPLE), e.givenSecret(prefix + "BOT_TOKEN"),
                e.oneOf(prefix + "NEWS", News.class), e.uri(prefix + "WEBHOOK_URL", Reach.PEOPLE),
                e.secret(prefix + "WEBHOOK_SECRET"), e.rate(prefix + "LIMIT_IN_ALL", "30/1s"),
                e.rate(prefix + "LIMIT_PER_CHAT", "5/5s"), e.duration("REMOTE_DEADLINE"));
    }
}
