package innkeeper.auth.limit.domain;

import java.time.Duration;

/**
 * When guessing an account's password has to pause.
 *
 * @param atOneAddress for whoever guesses from one address
 * @param everywhere for all addresses together that the account is not known at
 * @param knownFor how long after a log-in the account is known at its address
 */
public record LockoutRules(Lockout atOneAddress, Lockout everywhere, Duration knownFor) {}
