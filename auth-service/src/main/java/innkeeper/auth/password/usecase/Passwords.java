package innkeeper.auth.password.usecase;

import innkeeper.auth.password.domain.Password;

/** Slow, salted password hashes. Hashing and matching take as long whatever the answer is. */
public interface Passwords {
    String hash(Password password);

    boolean matches(String candidate, String hash);

    /** Whether a hash made today would cost another effort. */
    boolean outdated(String hash);

    /** The hash of a password that nobody has: compared with where there is no account. */
    String decoy();
}
