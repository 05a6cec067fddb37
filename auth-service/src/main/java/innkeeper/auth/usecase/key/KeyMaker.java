package innkeeper.auth.usecase.key;

import innkeeper.auth.domain.key.KeyGeneration;

/** Makes key pairs. */
public interface KeyMaker {
    SigningKeys.Sealed make(KeyGeneration generation);
}
