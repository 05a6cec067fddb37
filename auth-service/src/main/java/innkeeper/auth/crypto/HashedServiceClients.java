package innkeeper.auth.crypto;

import innkeeper.auth.usecase.access.ServiceClients;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.stream.Collectors;

/** Services and the SHA-256 of their secrets, which are long and random and need no slow hash. */
public final class HashedServiceClients implements ServiceClients {
    private final Map<String, byte[]> hashes;

    public HashedServiceClients(Map<String, String> secrets) {
        this.hashes = secrets.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> sha256(entry.getValue())));
    }

    @Override
    public boolean knows(String service, String secret) {
        var expected = hashes.getOrDefault(service, new byte[32]);
        return MessageDigest.isEqual(expected, sha256(secret));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
