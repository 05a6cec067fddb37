package innkeeper.bot.session.domain;

import innkeeper.bot.chat.domain.ChatId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A log-in that waits for its person's yes in the browser (RFC 8628).
 *
 * @param userCode   what the person compares
 * @param page       where they go; the code is filled in there
 * @param deviceCode what the bot asks with
 * @param interval   how long it pauses between two questions at least
 */
public record Login(UUID id, ChatId chat, String userCode, URI page, String deviceCode, Duration interval,
        Instant expiresAt) {
    /** As RFC 8628, 3.5 asks for after {@code slow_down}. */
    private static final Duration SLOWER = Duration.ofSeconds(5);

    public Login slower() {
        return new Login(id, chat, userCode, page, deviceCode, interval.plus(SLOWER), expiresAt);
    }

    @Override
    public String toString() {
        return "Login[" + id + "]";
    }
}
