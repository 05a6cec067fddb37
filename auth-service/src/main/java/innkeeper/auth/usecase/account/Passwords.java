package innkeeper.auth.usecase.account;

import innkeeper.auth.domain.Password;

/** Slow, salted password hashes. Both calls take as long whatever the answer is. */
public interface Passwords {
    String hash(Password password);

    boolean matches(String candidate, String hash);

    /** The hash of a password that nobody has: compared with where there is no account. */
    String decoy();
}
