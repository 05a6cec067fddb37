package innkeeper.auth.token.crypto;

import com.nimbusds.jose.JWSSigner;
import innkeeper.auth.key.crypto.KeyCipher;
import innkeeper.auth.key.crypto.SigningKey;
import innkeeper.auth.key.usecase.SigningKeys;
import java.time.Instant;

/** For tests that forge: the signer of the newest key, as only somebody with the sealing key could have it. */
public final class OpenedKey {
    private OpenedKey() {}

    public static JWSSigner newest(SigningKeys keys, String sealingKey) {
        return SigningKey.open(keys.current(Instant.now()).getFirst(), KeyCipher.of(sealingKey)).signer();
    }
}
