package innkeeper.bot.session.usecase;

import innkeeper.bot.session.domain.Tokens;

/** What auth-service says to a device that asks whether it was let in (RFC 8628, 3.5). */
public sealed interface Answer {
    record Granted(Tokens tokens) implements Answer {}

    record Pending() implements Answer {}

    record SlowDown() implements Answer {}

    record Denied() implements Answer {}

    record Expired() implements Answer {}
}
