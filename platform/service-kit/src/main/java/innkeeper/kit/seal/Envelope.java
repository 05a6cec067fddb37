package innkeeper.kit.seal;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import innkeeper.kit.json.Json;
import java.text.ParseException;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals content that only the holder of the same key may read: a compact JWE (RFC 7516) with direct encryption by
 * AES-256-GCM. What it opens must bear exactly the header that it writes, so that no header can ask for anything else.
 */
public final class Envelope {
    private static final int KEY_BYTES = 32;
    private static final JWEHeader HEADER = new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
            .type(new JOSEObjectType("innkeeper-envelope"))
            .contentType("json")
            .build();

    private final SecretKeySpec key;

    private Envelope(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /** @throws IllegalArgumentException unless it is 32 bytes in base64 */
    public static Envelope of(String base64Key) {
        byte[] key = Base64.getDecoder().decode(base64Key);
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("a key has %d bytes, not %d".formatted(KEY_BYTES, key.length));
        }
        return new Envelope(key);
    }

    /** @param content a record, rendered by {@link Json}; sealed twice it does not look the same */
    public String seal(Object content) {
        try {
            JWEObject jwe = new JWEObject(HEADER, new Payload(Json.write(content)));
            jwe.encrypt(new DirectEncrypter(key));
            return jwe.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("AES-256-GCM is not to be had", e);
        }
    }

    /** @throws InvalidEnvelope when it was not sealed under this key, was changed since, or holds no such content */
    public <T> T open(String sealed, Class<T> type) {
        try {
            JWEObject jwe = JWEObject.parse(sealed);
            if (!jwe.getHeader().toJSONObject().equals(HEADER.toJSONObject())) {
                throw new InvalidEnvelope("not a header of ours");
            }
            jwe.decrypt(new DirectDecrypter(key));
            return content(jwe.getPayload().toString(), type);
        } catch (ParseException | JOSEException e) {
            throw new InvalidEnvelope("not sealed under this key, or changed since");
        }
    }

    /** Without the cause, whose message quotes what it could not read. */
    private static <T> T content(String json, Class<T> type) {
        try {
            return Json.read(json, type);
        } catch (IllegalArgumentException e) {
            throw new InvalidEnvelope("holds no " + type.getSimpleName());
        }
    }
}
