package innkeeper.auth.key.crypto;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.interfaces.RSAPublicKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * RSA as AWS-LC computes it, where its native library runs; elsewhere as the JDK does, which takes three times as long
 * to sign (docs/decisions/0019). The signatures are the same.
 */
final class Rsa {
    private static final Logger LOG = LoggerFactory.getLogger(Rsa.class);
    private static final Provider PROVIDER = provider();

    private Rsa() {}

    static KeyFactory keys() throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA", PROVIDER);
    }

    static JWSSigner signer(PrivateKey key) {
        RSASSASigner signer = new RSASSASigner(key);
        signer.getJCAContext().setProvider(PROVIDER);
        return signer;
    }

    static JWSVerifier verifier(RSAPublicKey key) {
        RSASSAVerifier verifier = new RSASSAVerifier(key);
        verifier.getJCAContext().setProvider(PROVIDER);
        return verifier;
    }

    private static Provider provider() {
        AmazonCorrettoCryptoProvider fast = AmazonCorrettoCryptoProvider.INSTANCE;
        if (fast.getLoadingError() == null) {
            return fast;
        }
        LOG.info("RSA by the JDK: AWS-LC does not run here", fast.getLoadingError());
        return Security.getProvider("SunRsaSign");
    }
}
