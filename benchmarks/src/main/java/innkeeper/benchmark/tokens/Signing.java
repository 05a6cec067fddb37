package innkeeper.benchmark.tokens;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;

/** What one signature of a token's size costs in CPU time, and what checking it costs whoever receives the token. */
record Signing(String name, Duration sign, Duration verify) {
    private static final int TOKEN_BYTES = 500;
    private static final int BATCH = 20;
    private static final int REPEATS = 60;

    /** As auth-service signs: by AWS-LC where it runs. */
    static Signing rs256() throws GeneralSecurityException {
        var fast = AmazonCorrettoCryptoProvider.INSTANCE;
        return fast.getLoadingError() == null
                ? measured("RS256, 2048 bits, AWS-LC (today)", "SHA256withRSA", rsa(fast), fast)
                : rs256OfTheJdk();
    }

    static Signing rs256OfTheJdk() throws GeneralSecurityException {
        var jdk = Security.getProvider("SunRsaSign");
        return measured("RS256, 2048 bits, JDK", "SHA256withRSA", rsa(jdk), jdk);
    }

    private static KeyPair rsa(Provider provider) throws GeneralSecurityException {
        var keys = KeyPairGenerator.getInstance("RSA", provider);
        keys.initialize(2048);
        return keys.generateKeyPair();
    }

    static Signing es256() throws GeneralSecurityException {
        var keys = KeyPairGenerator.getInstance("EC");
        keys.initialize(new ECGenParameterSpec("secp256r1"));
        return measured("ES256, JDK", "SHA256withECDSA", keys.generateKeyPair(), Security.getProvider("SunEC"));
    }

    static Signing edDsa() throws GeneralSecurityException {
        var jdk = Security.getProvider("SunEC");
        return measured("EdDSA (Ed25519), JDK", "Ed25519",
                KeyPairGenerator.getInstance("Ed25519", jdk).generateKeyPair(), jdk);
    }

    private static Signing measured(String name, String algorithm, KeyPair keys, Provider provider)
            throws GeneralSecurityException {
        var token = new byte[TOKEN_BYTES];
        byte[] signature = sign(algorithm, keys, token, provider);
        long sign = CpuClock.best(REPEATS, () -> {
            for (int i = 0; i < BATCH; i++) {
                sign(algorithm, keys, token, provider);
            }
        });
        long verify = CpuClock.best(REPEATS, () -> {
            for (int i = 0; i < BATCH; i++) {
                verify(algorithm, keys, token, signature, provider);
            }
        });
        return new Signing(name, Duration.ofNanos(sign / BATCH), Duration.ofNanos(verify / BATCH));
    }

    private static byte[] sign(String algorithm, KeyPair keys, byte[] token, Provider provider)
            throws GeneralSecurityException {
        var signature = Signature.getInstance(algorithm, provider);
        signature.initSign(keys.getPrivate());
        signature.update(token);
        return signature.sign();
    }

    private static void verify(String algorithm, KeyPair keys, byte[] token, byte[] made, Provider provider)
            throws GeneralSecurityException {
        var signature = Signature.getInstance(algorithm, provider);
        signature.initVerify(keys.getPublic());
        signature.update(token);
        if (!signature.verify(made)) {
            throw new IllegalStateException(algorithm + " does not verify its own signature");
        }
    }
}
