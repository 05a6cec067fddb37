package innkeeper.auth.key.usecase;

import innkeeper.auth.key.domain.KeyGeneration;

/** Makes the next signing key because somebody wants it so; tokens of the present one stay good. */
public final class RotateSigningKey {
    private final RenewSigningKey renewSigningKey;

    public RotateSigningKey(RenewSigningKey renewSigningKey) {
        this.renewSigningKey = renewSigningKey;
    }

    public KeyGeneration handle() {
        return renewSigningKey.early();
    }
}
