package innkeeper.bot.session.domain;

import java.time.Instant;

/** What a session of the bot's shows to our services, and gets more of the same with. */
public record Tokens(String access, Instant goodUntil, String refresh) {
    @Override
    public String toString() {
        return "Tokens[***]";
    }
}
