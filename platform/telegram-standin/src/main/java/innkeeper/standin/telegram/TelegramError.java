package innkeeper.standin.telegram;

import java.time.Duration;

/** What Telegram answers instead of a result: code, words, and what the bot may do about it. */
@SuppressWarnings("serial")
public final class TelegramError extends RuntimeException {
    private final int code;
    private final Duration retryAfter;
    private final long migratedTo;

    private TelegramError(int code, String description, Duration retryAfter, long migratedTo) {
        super(description, null, false, false);
        this.code = code;
        this.retryAfter = retryAfter;
        this.migratedTo = migratedTo;
    }

    public static TelegramError badRequest(String description) {
        return new TelegramError(400, "Bad Request: " + description, Duration.ZERO, 0);
    }

    public static TelegramError migrated(long to) {
        return new TelegramError(400, "Bad Request: group chat was upgraded to a supergroup chat", Duration.ZERO, to);
    }

    public static TelegramError unauthorized() {
        return new TelegramError(401, "Unauthorized", Duration.ZERO, 0);
    }

    public static TelegramError forbidden(String description) {
        return new TelegramError(403, "Forbidden: " + description, Duration.ZERO, 0);
    }

    public static TelegramError notFound(String description) {
        return new TelegramError(404, description, Duration.ZERO, 0);
    }

    public static TelegramError conflict(String description) {
        return new TelegramError(409, "Conflict: " + description, Duration.ZERO, 0);
    }

    /** @param wait whole seconds of it are told, one at least */
    public static TelegramError tooMany(Duration wait) {
        Duration told = Duration.ofSeconds(Math.max(1, wait.plusMillis(999).toSeconds()));
        return new TelegramError(429, "Too Many Requests: retry after " + told.toSeconds(), told, 0);
    }

    public static TelegramError broken() {
        return new TelegramError(500, "Internal Server Error", Duration.ZERO, 0);
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
