package innkeeper.kit.link;

import innkeeper.kit.settings.Environment;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keys for HMAC-SHA256 (RFC 2104), each with an id. The first one signs; all of them are valid, so that what was signed
 * before a change of keys holds until its key is taken out.
 */
public final class SigningKeys {
    private static final String FORM =
            "keys of the form id:secret, comma separated, each secret of at least 32 characters";
    /** Signs nothing and knows nothing. */
    private static final SigningKeys NONE = new SigningKeys(Map.of());
    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern KEY = Pattern.compile("([A-Za-z0-9]{1,8}):(\\S{32,})");

    private final Map<String, SecretKeySpec> keys;

    private SigningKeys(Map<String, SecretKeySpec> keys) {
        this.keys = keys;
    }

    /** The keys in the variable of this name, as {@link #of} reads them. */
    public static SigningKeys from(Environment environment, String name) {
        return environment.secrets(name, FORM, NONE, list -> of(list.value()));
    }

    /**
     * @param list {@code id:secret}, comma separated: an id of 1 to 8 letters and digits, and a secret of at least 32
     *             characters, as long as the hash (RFC 2104, 3)
     * @throws IllegalArgumentException where it is not, or an id comes twice
     */
    public static SigningKeys of(String list) {
        Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
        for (String item : list.split(",", -1)) {
            Matcher key = KEY.matcher(item.strip());
            if (!key.matches() || keys.put(key.group(1),
                    new SecretKeySpec(key.group(2).getBytes(StandardCharsets.UTF_8), ALGORITHM)) != null) {
                throw new IllegalArgumentException("not keys of the form id:secret, each id once");
            }
        }
        return new SigningKeys(keys);
    }

    /** The id of the key that signs. */
    String current() {
        return keys.keySet().iterator().next();
    }

    /** The first {@code length} bytes of the signature; empty where there is no such key. */
    Optional<byte[]> sign(String keyId, int length, byte[]... parts) {
        return Optional.ofNullable(keys.get(keyId)).map(key -> Arrays.copyOf(hmac(key, parts), length));
    }

    private static byte[] hmac(SecretKeySpec key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is not to be had", e);
        }
    }
}
