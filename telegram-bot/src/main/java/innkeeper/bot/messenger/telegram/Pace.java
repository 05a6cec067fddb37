package innkeeper.bot.messenger.telegram;

import innkeeper.kit.limit.RateLimits;
import innkeeper.kit.limit.Verdict;
import innkeeper.kit.settings.Rate;
import java.util.concurrent.locks.LockSupport;

/** Waits for one's turn to write: so many messages go out at once by all instances together, and so many to one chat. */
final class Pace {
    private static final String LIMIT = "telegram";

    private final RateLimits limits;
    private final Rate inAll;
    private final Rate perChat;

    Pace(RateLimits limits, Rate inAll, Rate perChat) {
        this.limits = limits;
        this.inAll = inAll;
        this.perChat = perChat;
    }

    /** Of each chat one writes at a time, so those who wait here are as many as there are chats. */
    void await(String address) {
        await("telegram-chat", perChat, address);
        await(LIMIT, inAll, "all");
    }

    private void await(String limit, Rate rate, String key) {
        for (Verdict verdict = limits.consume(limit, rate, key); !verdict.allowed();
                verdict = limits.consume(limit, rate, key)) {
            LockSupport.parkNanos(verdict.retryAfter().toNanos());
        }
    }
}
