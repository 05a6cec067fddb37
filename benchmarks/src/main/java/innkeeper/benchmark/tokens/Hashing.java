package innkeeper.benchmark.tokens;

import java.util.stream.Stream;
import at.favre.lib.crypto.bcrypt.BCrypt;
import innkeeper.benchmark.load.Persons;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.time.Duration;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** How long one password hash takes: bcrypt as we compute it, PBKDF2 as Keycloak does, with its own library. */
record Hashing(Duration bcrypt, int iterations, Duration pbkdf2) {
    private static final int COST = 10;
    private static final int PROBE = 20_000;
    private static final int STEPS = 3;
    private static final int REPEATS = 20;

    /** Finds the iterations at which both take the same time on this machine. */
    static Hashing equal(Path keycloak) throws IOException, GeneralSecurityException, ReflectiveOperationException {
        byte[] hash = BCrypt.with(BCrypt.Version.VERSION_2B).hash(COST, Persons.PASSWORD.getBytes(StandardCharsets.UTF_8));
        SecretKeyFactory factory = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512", bouncyCastle(keycloak));
        CpuClock.Work verify = () -> BCrypt.verifyer().verify(Persons.PASSWORD.getBytes(StandardCharsets.UTF_8), hash);
        int iterations = PROBE;
        for (int step = 0; step < STEPS; step++) {
            int tried = iterations;
            CpuClock.Times times = CpuClock.best(REPEATS, verify, () -> derive(factory, tried));
            iterations = (int) (tried * times.first() / times.second());
        }
        int chosen = iterations;
        CpuClock.Times times = CpuClock.best(REPEATS, verify, () -> derive(factory, chosen));
        return new Hashing(Duration.ofNanos(times.first()), chosen, Duration.ofNanos(times.second()));
    }

    private static void derive(SecretKeyFactory factory, int iterations) throws GeneralSecurityException {
        factory.generateSecret(new PBEKeySpec(Persons.PASSWORD.toCharArray(), new byte[16], iterations, 512));
    }

    @SuppressWarnings("resource")
    private static Provider bouncyCastle(Path keycloak) throws IOException, ReflectiveOperationException {
        try (Stream<Path> jars = Files.list(keycloak.resolve("lib/lib/main"))) {
            URL jar = jars.filter(file -> file.getFileName().toString().matches("org\\.bouncycastle\\.bcprov-.*\\.jar"))
                    .findFirst().orElseThrow().toUri().toURL();
            return (Provider) new URLClassLoader(new URL[] {jar})
                    .loadClass("org.bouncycastle.jce.provider.BouncyCastleProvider").getConstructor().newInstance();
        }
    }
}
