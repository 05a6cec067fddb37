package innkeeper.auth.key.crypto;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import innkeeper.auth.key.domain.KeyGeneration;
import innkeeper.auth.key.usecase.SigningKeys.Sealed;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** One RSA key pair, ready to sign and to verify. */
public record SigningKey(KeyGeneration generation, JWSSigner signer, JWSVerifier verifier, RSAKey published) {
    public static SigningKey open(Sealed sealed, KeyCipher cipher) {
        String kid = sealed.generation().kid();
        byte[] secret = cipher.open(sealed.sealedPrivate(), kid);
        try {
            KeyFactory rsa = Rsa.keys();
            PrivateKey privateKey = rsa.generatePrivate(new PKCS8EncodedKeySpec(secret));
            RSAPublicKey publicKey = (RSAPublicKey) rsa.generatePublic(
                    new X509EncodedKeySpec(Base64.getDecoder().decode(sealed.publicKey())));
            RSAKey published = new RSAKey.Builder(publicKey)
                    .keyID(kid).keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.RS256).build();
            return new SigningKey(
                    sealed.generation(), Rsa.signer(privateKey), Rsa.verifier(publicKey), published);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("signing key %s cannot be read".formatted(kid), e);
        }
    }

    public String kid() {
        return generation.kid();
    }

    /** The claims as a JWT in one text. */
    public String signed(JWTClaimsSet claims) {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT).keyID(kid()).build(), claims);
        try {
            jwt.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot sign with key " + kid(), e);
        }
        return jwt.serialize();
    }

    public SigningKey of(KeyGeneration now) {
        return new SigningKey(now, signer, verifier, published);
    }
}
