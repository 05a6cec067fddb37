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
import java.util.ArrayList;
import java.util.List;

/** What one signature of a token's size costs in CPU time, and what checking it costs whoever receives the token. */
record Signing(String name, Duration sign, Duration verify) {
    private static final int TOKEN_BYTES = 500;
    private static final int BATCH = 20;
    private static final int REPEATS = 60;
    private static final Provider AWS_LC = AmazonCorrettoCryptoProvider.INSTANCE;
    private static final Provider SUN_EC = Security.getProvider("SunEC");

    /** As auth-service signs: by AWS-LC where it runs. */
    static Signing today() throws GeneralSecurityException {
        return awsLcRuns() ? rs256("RS256, 2048 bits, AWS-LC (today)", AWS_LC) : rs256OfTheJdk();
    }

    /** What else could sign. */
    static List<Signing> others() throws GeneralSecurityException {
        List<Signing> others = new ArrayList<>(List.of(
                rs256OfTheJdk(), edDsa("EdDSA (Ed25519), JDK", SUN_EC), es256("ES256, JDK", SUN_EC)));
        if (awsLcRuns()) {
            others.add(edDsa("EdDSA (Ed25519), AWS-LC", AWS_LC));
            others.add(es256("ES256, AWS-LC", AWS_LC));
        }
        return others;
    }

    private static boolean awsLcRuns() {
        return AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError() == null;
    }

    private static Signing rs256OfTheJdk() throws GeneralSecurityException {
        return rs256("RS256, 2048 bits, JDK", Security.getProvider("SunRsaSign"));
    }

    private static Signing rs256(String name, Provider provider) throws GeneralSecurityException {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA", provider);
        keys.initialize(2048);
        return measured(name, "SHA256withRSA", keys.generateKeyPair(), provider);
    }

    private static Signing es256(String name, Provider provider) throws GeneralSecurityException {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("EC", provider);
        keys.initialize(new ECGenParameterSpec("secp256r1"));
        return measured(name, "SHA256withECDSA", keys.generateKeyPair(), provider);
    }

    private static Signing edDsa(String name, Provider provider) throws GeneralSecurityException {
        return measured(name, "EdDSA", KeyPairGenerator.getInstance("Ed25519", provider).generateKeyPair(), provider);
    }

    private static Signing measured(String name, String algorithm, KeyPair keys, Provider provider)
            throws GeneralSecurityException {
        byte[] token = new byte[TOKEN_BYTES];
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
        Signature signature = Signature.getInstance(algorithm, provider);
        signature.initSign(keys.getPrivate());
        signature.update(token);
        return signature.sign();
    }

    private static void verify(String algorithm, KeyPair keys, byte[] token, byte[] made, Provider provider)
            throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm, provider);
        signature.initVerify(keys.getPublic());
        signature.update(token);
        if (!signature.verify(made)) {
            throw new IllegalStateException(algorithm + " does not verify its own signature");
        }
    }
}
