package innkeeper.benchmark.tokens;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;

/** What one signature of a token's size costs in CPU time, and what checking it costs whoever receives the token. */
record Signing(String name, Duration sign, Duration verify) {
    private static final int TOKEN_BYTES = 500;
    private static final int BATCH = 20;
    private static final int REPEATS = 60;

    static Signing rs256() throws GeneralSecurityException {
        var keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        return measured("RS256, 2048 bits", "SHA256withRSA", keys.generateKeyPair());
    }

    static Signing es256() throws GeneralSecurityException {
        var keys = KeyPairGenerator.getInstance("EC");
        keys.initialize(new ECGenParameterSpec("secp256r1"));
        return measured("ES256", "SHA256withECDSA", keys.generateKeyPair());
    }

    static Signing edDsa() throws GeneralSecurityException {
        return measured("EdDSA (Ed25519)", "Ed25519", KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    }

    private static Signing measured(String name, String algorithm, KeyPair keys) throws GeneralSecurityException {
        var token = new byte[TOKEN_BYTES];
        byte[] signature = sign(algorithm, keys, token);
        long sign = CpuClock.best(REPEATS, () -> {
            for (int i = 0; i < BATCH; i++) {
                sign(algorithm, keys, token);
            }
        });
        long verify = CpuClock.best(REPEATS, () -> {
            for (int i = 0; i < BATCH; i++) {
                verify(algorithm, keys, token, signature);
            }
        });
        return new Signing(name, Duration.ofNanos(sign / BATCH), Duration.ofNanos(verify / BATCH));
    }

    private static byte[] sign(String algorithm, KeyPair keys, byte[] token) throws GeneralSecurityException {
        var signature = Signature.getInstance(algorithm);
        signature.initSign(keys.getPrivate());
        signature.update(token);
        return signature.sign();
    }

    private static void verify(String algorithm, KeyPair keys, byte[] token, byte[] made)
            throws GeneralSecurityException {
        var signature = Signature.getInstance(algorithm);
        signature.initVerify(keys.getPublic());
        signature.update(token);
        if (!signature.verify(made)) {
            throw new IllegalStateException(algorithm + " does not verify its own signature");
        }
    }
}
