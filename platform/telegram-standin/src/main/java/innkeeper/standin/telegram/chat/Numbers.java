package innkeeper.standin.telegram.chat;

import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The ids that Telegram gives: those of people and chats do not fit an {@code int}, those of messages rise and leave gaps. */
final class Numbers {
    private static final long FIRST_PERSON = 7_100_000_000L;
    private static final long FIRST_GROUP = 4_000_000_000L;
    private static final long FIRST_SUPERGROUP = 1_002_000_000_000L;

    private final AtomicLong count;
    private final AtomicInteger posts;

    /** Later starts count on: a bot may remember what an earlier one gave. */
    Numbers(Instant start) {
        long seconds = start.getEpochSecond() % 100_000_000;
        this.count = new AtomicLong(seconds * 8);
        this.posts = new AtomicInteger((int) seconds * 8);
    }

    /** What was given before, which comes no more. */
    void know(Chat chat) {
        long first = switch (chat.kind()) {
            case PRIVATE -> FIRST_PERSON;
            case GROUP -> FIRST_GROUP;
            case SUPERGROUP -> FIRST_SUPERGROUP;
        };
        count.accumulateAndGet(Math.abs(chat.id()) - first, Math::max);
    }

    void know(Post post) {
        posts.accumulateAndGet(post.id(), Math::max);
    }

    long person() {
        return FIRST_PERSON + count.incrementAndGet();
    }

    long group() {
        return -FIRST_GROUP - count.incrementAndGet();
    }

    long supergroup() {
        return -FIRST_SUPERGROUP - count.incrementAndGet();
    }

    int post() {
        return posts.addAndGet(ThreadLocalRandom.current().nextInt(1, 3));
    }

    String query() {
        return Long.toString(ThreadLocalRandom.current().nextLong(1L << 60, Long.MAX_VALUE));
    }
}
