package innkeeper.auth.key.usecase;

import innkeeper.auth.key.domain.KeyGeneration;

/** Makes key pairs. */
public interface KeyMaker {
    SigningKeys.Sealed make(KeyGeneration generation);
}
