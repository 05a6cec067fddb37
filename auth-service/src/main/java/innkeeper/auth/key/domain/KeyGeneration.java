package innkeeper.auth.key.domain;

import java.time.Instant;

/** One generation of the key behind our tokens: published first, then signing, then only trusted, then over. */
public record KeyGeneration(
        int number, String kid, Instant createdAt, Instant signsFrom, Instant expiresAt, boolean withdrawn) {

    /** The end of a key that has no successor yet. */
    public static final Instant OPEN_END = Instant.parse("9999-12-31T00:00:00Z");

    public KeyGeneration {
        if (number < 1) {
            throw new IllegalArgumentException("generation %d is before the first".formatted(number));
        }
    }

    public static KeyGeneration made(int number, String kid, Instant now, Instant signsFrom) {
        return new KeyGeneration(number, kid, now, signsFrom, OPEN_END, false);
    }

    /** Whether what it signed counts. */
    public boolean trusted(Instant now) {
        return !withdrawn && now.isBefore(expiresAt);
    }

    /** Whether it may sign: it has been published long enough and outlives every token it signs now. */
    boolean signs(Instant now) {
        return trusted(now) && !now.isBefore(signsFrom) && !now.plus(TokenLife.LONGEST).isAfter(expiresAt);
    }
}
