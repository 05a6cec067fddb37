package innkeeper.auth.oauth.crypto;

import innkeeper.auth.oauth.usecase.ServiceClients;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Services and the SHA-256 of their secrets, which are long and random and need no slow hash. */
public final class HashedServiceClients implements ServiceClients {
    private static final Set<byte[]> NONE = Set.of(new byte[32]);

    private final Map<String, Set<byte[]>> hashes;

    /** @param secrets of each service one, or during a change two */
    public HashedServiceClients(Map<String, Set<String>> secrets) {
        this.hashes = secrets.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> hashed(entry.getValue())));
    }

    @Override
    public boolean named(String service) {
        return hashes.containsKey(service);
    }

    @Override
    public boolean knows(String service, String secret) {
        byte[] presented = sha256(secret);
        boolean found = false;
        for (byte[] expected : hashes.getOrDefault(service, NONE)) {
            found |= MessageDigest.isEqual(expected, presented);
        }
        return found;
    }

    private static Set<byte[]> hashed(Set<String> secrets) {
        return secrets.stream().map(HashedServiceClients::sha256).collect(Collectors.toUnmodifiableSet());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
