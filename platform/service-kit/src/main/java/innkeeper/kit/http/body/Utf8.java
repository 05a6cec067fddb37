package innkeeper.kit.http.body;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Bytes as UTF-8 and as nothing else: what is not UTF-8 is refused, never replaced. */
final class Utf8 {
    private Utf8() {}

    /** @throws IllegalArgumentException when the bytes are not UTF-8 */
    static String read(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not UTF-8", e);
        }
    }
}
