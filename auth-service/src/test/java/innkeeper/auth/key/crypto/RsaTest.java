package innkeeper.auth.key.crypto;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RsaTest {
    private static final byte[] TEXT = "who signs this".getBytes(StandardCharsets.UTF_8);
    private static final JWSHeader RS256 = new JWSHeader(JWSAlgorithm.RS256);

    private final KeyPair pair = pair();

    @Test
    void signs_byte_for_byte_as_the_jdk_does() throws Exception {
        PrivateKey key = Rsa.keys().generatePrivate(new PKCS8EncodedKeySpec(pair.getPrivate().getEncoded()));
        var jdk = Signature.getInstance("SHA256withRSA", "SunRsaSign");
        jdk.initSign(pair.getPrivate());
        jdk.update(TEXT);
        assertEquals(Base64URL.encode(jdk.sign()), Rsa.signer(key).sign(RS256, TEXT));
    }

    @Test
    void verifies_what_the_jdk_signed_and_nothing_else() throws Exception {
        var key = (RSAPublicKey) Rsa.keys().generatePublic(new X509EncodedKeySpec(pair.getPublic().getEncoded()));
        var jdk = Signature.getInstance("SHA256withRSA", "SunRsaSign");
        jdk.initSign(pair.getPrivate());
        jdk.update(TEXT);
        var signature = jdk.sign();
        assertTrue(Rsa.verifier(key).verify(RS256, TEXT, Base64URL.encode(signature)));
        signature[7] ^= 1;
        assertFalse(Rsa.verifier(key).verify(RS256, TEXT, Base64URL.encode(signature)));
    }

    private static KeyPair pair() {
        try {
            var keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            return keys.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
