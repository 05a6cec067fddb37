package innkeeper.kit.seal;

import com.nimbusds.jose.CompressionAlgorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.AESEncrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.util.Base64URL;
import innkeeper.kit.kafka.Topic;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class EnvelopeTest {
    private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);
    private static final String CONTENT = "{\"to\":\"anna@example.com\",\"until\":\"2027-06-01T10:00:00Z\"}";
    private static final JWEHeader OURS =
            new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                    .type(new JOSEObjectType("innkeeper-envelope"))
                    .contentType("json")
                    .build();

    private final Envelope envelope = Envelope.of(Base64.getEncoder().encodeToString(KEY));

    record Note(String to, Instant until) {}

    @Test
    void what_was_sealed_can_be_opened_with_the_same_key() {
        Envelope other = Envelope.of(Base64.getEncoder().encodeToString(KEY));
        assertEquals(note(), other.open(envelope.seal(note()), Note.class));
    }

    @Test
    void its_form_is_the_compact_one_of_rfc_7516_with_direct_encryption() {
        String[] parts = envelope.seal(note()).split("\\.", -1);
        assertEquals(5, parts.length);
        assertEquals(
                "{\"cty\":\"json\",\"typ\":\"innkeeper-envelope\",\"enc\":\"A256GCM\",\"alg\":\"dir\"}",
                new Base64URL(parts[0]).decodeToString());
        assertEquals("", parts[1]);
        assertEquals(12, new Base64URL(parts[2]).decode().length);
        assertEquals(16, new Base64URL(parts[4]).decode().length);
    }

    @Test
    void what_another_library_call_sealed_under_this_key_can_be_opened() throws JOSEException {
        assertEquals(note(), envelope.open(sealed(OURS, CONTENT), Note.class));
    }

    @Test
    void it_looks_different_each_time_and_shows_nothing_of_its_content() {
        String sealed = envelope.seal(note());
        assertNotEquals(sealed, envelope.seal(note()));
        assertFalse(sealed.contains("anna"));
        assertFalse(sealed.contains(Base64.getUrlEncoder().withoutPadding().encodeToString("anna".getBytes(UTF_8))));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void a_change_in_any_part_is_found_out(int part) {
        String[] parts = envelope.seal(note()).split("\\.", -1);
        parts[part] = parts[part].isEmpty() ? "AAAA" : flipped(parts[part]);
        assertRefused(String.join(".", parts));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void a_part_of_another_envelope_does_not_fit(int part) {
        String[] parts = envelope.seal(note()).split("\\.", -1);
        parts[part] = envelope.seal(new Note("other@example.com", note().until())).split("\\.", -1)[part];
        assertRefused(String.join(".", parts));
    }

    @Test
    void another_key_does_not_open_it() {
        Envelope stranger = Envelope.of(Base64.getEncoder().encodeToString(new byte[32]));
        String sealed = envelope.seal(note());
        assertThrows(InvalidEnvelope.class, () -> stranger.open(sealed, Note.class));
    }

    static Stream<JWEHeader> otherHeaders() {
        return Stream.of(
                new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM).build(),
                new JWEHeader.Builder(OURS).type(JOSEObjectType.JWT).build(),
                new JWEHeader.Builder(OURS).keyID("../../other-key").build(),
                new JWEHeader.Builder(OURS).jwkURL(URI.create("http://localhost/keys")).build(),
                new JWEHeader.Builder(OURS).compressionAlgorithm(CompressionAlgorithm.DEF).build(),
                new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A128CBC_HS256)
                        .type(OURS.getType()).contentType("json").build());
    }

    @ParameterizedTest
    @MethodSource("otherHeaders")
    void any_other_header_is_refused_though_the_key_fits(JWEHeader header) throws JOSEException {
        assertRefused(sealed(header, CONTENT));
    }

    @Test
    void a_wrapped_key_is_refused() throws JOSEException {
        var header = new JWEHeader.Builder(JWEAlgorithm.A256KW, EncryptionMethod.A256GCM)
                .type(OURS.getType()).contentType("json").build();
        var jwe = new JWEObject(header, new Payload(CONTENT));
        jwe.encrypt(new AESEncrypter(KEY));
        assertRefused(jwe.serialize());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "....", "a.b.c", "a.b.c.d.e", "eyJhbGciOiJub25lIn0.e30."})
    void what_is_no_envelope_is_refused(String text) {
        assertRefused(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna@example.com", "{\"to\":\"anna@example.com\"} anna", "{\"anna\":1}"})
    void a_refusal_never_quotes_the_content(String content) throws JOSEException {
        String sealed = sealed(OURS, content);
        InvalidEnvelope rejection = assertThrows(InvalidEnvelope.class, () -> envelope.open(sealed, Note.class));
        assertEquals("holds no Note", rejection.getMessage());
        assertEquals(null, rejection.getCause());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "not base64"})
    void a_key_must_be_32_bytes_in_base64(String key) {
        assertThrows(IllegalArgumentException.class, () -> Envelope.of(key));
    }

    @Test
    void its_text_form_shows_no_key() {
        for (String shown : List.of(envelope.toString(), new SealedTopic(
                Topic.secret("secrets", Duration.ofHours(1)), envelope).toString())) {
            assertFalse(shown.contains("0123456789abcdef"));
            assertFalse(shown.contains(Base64.getEncoder().encodeToString(KEY)));
        }
    }

    private void assertRefused(String sealed) {
        assertThrows(InvalidEnvelope.class, () -> envelope.open(sealed, Note.class));
    }

    private static String sealed(JWEHeader header, String content) throws JOSEException {
        var jwe = new JWEObject(header, new Payload(content));
        jwe.encrypt(new DirectEncrypter(KEY));
        return jwe.serialize();
    }

    private static Note note() {
        return new Note("anna@example.com", Instant.parse("2027-06-01T10:00:00Z"));
    }

    private static String flipped(String part) {
        char first = part.charAt(0);
        return (first == 'A' ? 'B' : 'A') + part.substring(1);
    }
}
