package innkeeper.standin.telegram;

import java.time.Duration;

/** What Telegram answers instead of a result: code, words, and what the bot may do about it. */
@SuppressWarnings("serial")
public final class Refused extends RuntimeException {
    private final int code;
    private final Duration retryAfter;
    private final long migratedTo;

    private Refused(int code, String description, Duration retryAfter, long migratedTo) {
        super(description, null, false, false);
        this.code = code;
        this.retryAfter = retryAfter;
        this.migratedTo = migratedTo;
    }

    public static Refused badRequest(String description) {
        return new Refused(400, "Bad Request: " + description, Duration.ZERO, 0);
    }

    public static Refused migrated(long to) {
        return new Refused(400, "Bad Request: group chat was upgraded to a supergroup chat", Duration.ZERO, to);
    }

    public static Refused unauthorized() {
        return new Refused(401, "Unauthorized", Duration.ZERO, 0);
    }

    public static Refused forbidden(String description) {
        return new Refused(403, "Forbidden: " + description, Duration.ZERO, 0);
    }

    public static Refused notFound(String description) {
        return new Refused(404, description, Duration.ZERO, 0);
    }

    public static Refused conflict(String description) {
        return new Refused(409, "Conflict: " + description, Duration.ZERO, 0);
    }

    /** @param wait whole seconds of it are told, one at least */
    public static Refused tooMany(Duration wait) {
        Duration told = Duration.ofSeconds(Math.max(1, wait.plusMillis(999).toSeconds()));
        return new Refused(429, "Too Many Requests: retry after " + told.toSeconds(), told, 0);
    }

    public static Refused broken() {
        return new Refused(500, "Internal Server Error", Duration.ZERO, 0);
    }

    public int code() {
        return code;
    }

    /** Zero where there is nothing to wait for. */
    public Duration retryAfter() {
        return retryAfter;
    }

    /** The supergroup that the group has become; 0 where that is not why. */
    public long migratedTo() {
        return migratedTo;
    }
}
