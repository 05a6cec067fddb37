package innkeeper.standin.telegram;

import innkeeper.standin.telegram.text.Links;
import java.time.Clock;
import java.time.Duration;

/**
 * How strict the stand-in is.
 *
 * @param token what the bot shows
 * @param local whether buttons, links and webhooks may lead to {@code localhost}, which Telegram refuses
 * @param hurried whether the bot may send as fast as it likes
 * @param queryLife how long a tap waits for an answer
 */
public record Rules(String token, boolean local, boolean hurried, Duration queryLife, Clock clock) {
    /** What everybody may know: it opens nothing but a stand-in. */
    public static final String TOKEN = "7000000001:AAH-innkeeper-stand-in-development1";
    private static final Duration QUERY_LIFE = Duration.ofSeconds(15);

    /** @throws IllegalArgumentException for a token that Telegram could not have given */
    public Rules {
        if (!token.matches("\\d{6,12}:[A-Za-z0-9_-]{35}")) {
            throw new IllegalArgumentException("a bot's token is its id, a colon and 35 letters, digits, - or _");
        }
    }

    /** As strict as Telegram. */
    public static Rules telegram() {
        return new Rules(TOKEN, false, false, QUERY_LIFE, Clock.systemUTC());
    }

    public Rules token(String other) {
        return new Rules(other, local, hurried, queryLife, clock);
    }

    public Rules withLocalLinks() {
        return new Rules(token, true, hurried, queryLife, clock);
    }

    /** Nothing is refused for coming too fast. */
    public Rules unhurried() {
        return new Rules(token, local, true, queryLife, clock);
    }

    public Rules clock(Clock other) {
        return new Rules(token, local, hurried, queryLife, other);
    }

    public long botId() {
        return Long.parseLong(token.substring(0, token.indexOf(':')));
    }

    public Links links() {
        return new Links(local);
    }
}
