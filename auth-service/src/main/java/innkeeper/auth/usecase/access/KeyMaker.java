package innkeeper.auth.usecase.access;

import innkeeper.auth.domain.KeyGeneration;

/** Makes key pairs. */
public interface KeyMaker {
    SigningKeys.Sealed make(KeyGeneration generation);
}
