package innkeeper.kit.limit;

import java.time.Duration;

/**
 * Where one request leaves a limit.
 *
 * @param reset until the whole quota is there again
 * @param retryAfter until one more request is allowed; zero where this one was
 */
public record Verdict(String limit, boolean allowed, long remaining, Duration reset, Duration retryAfter) {}
