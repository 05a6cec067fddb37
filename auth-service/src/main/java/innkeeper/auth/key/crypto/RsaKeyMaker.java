package innkeeper.auth.key.crypto;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import innkeeper.auth.key.domain.KeyGeneration;
import innkeeper.auth.key.usecase.KeyMaker;
import innkeeper.auth.key.usecase.SigningKeys.Sealed;
import java.util.Base64;

/** RSA pairs of 2048 bits, the private half sealed under the service's own key. */
public final class RsaKeyMaker implements KeyMaker {
    private static final int BITS = 2048;

    private final KeyCipher cipher;

    public RsaKeyMaker(KeyCipher cipher) {
        this.cipher = cipher;
    }

    @Override
    public Sealed make(KeyGeneration generation) {
        try {
            RSAKey pair = new RSAKeyGenerator(BITS).generate();
            return new Sealed(generation,
                    Base64.getEncoder().encodeToString(pair.toRSAPublicKey().getEncoded()),
                    cipher.seal(pair.toRSAPrivateKey().getEncoded(), generation.kid()));
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot make an RSA key", e);
        }
    }
}
