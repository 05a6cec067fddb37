package innkeeper.auth.crypto;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import innkeeper.auth.usecase.access.SigningKeys.Sealed;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** One RSA key pair, ready to sign and to verify. */
record SigningKey(String kid, JWSSigner signer, JWSVerifier verifier, RSAKey published) {
    private static final int BITS = 2048;

    static Sealed generate(int generation, String kid, KeyCipher cipher) {
        try {
            var pair = new RSAKeyGenerator(BITS).generate();
            return new Sealed(generation, kid,
                    Base64.getEncoder().encodeToString(pair.toRSAPublicKey().getEncoded()),
                    cipher.seal(pair.toRSAPrivateKey().getEncoded(), kid));
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot make an RSA key", e);
        }
    }

    static SigningKey open(Sealed sealed, KeyCipher cipher) {
        var secret = cipher.open(sealed.sealedPrivate(), sealed.kid());
        try {
            var rsa = KeyFactory.getInstance("RSA");
            PrivateKey privateKey = rsa.generatePrivate(new PKCS8EncodedKeySpec(secret));
            var publicKey = (RSAPublicKey) rsa.generatePublic(
                    new X509EncodedKeySpec(Base64.getDecoder().decode(sealed.publicKey())));
            var published = new RSAKey.Builder(publicKey)
                    .keyID(sealed.kid()).keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.RS256).build();
            return new SigningKey(
                    sealed.kid(), new RSASSASigner(privateKey), new RSASSAVerifier(publicKey), published);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing key %s cannot be read".formatted(sealed.kid()), e);
        }
    }
}
