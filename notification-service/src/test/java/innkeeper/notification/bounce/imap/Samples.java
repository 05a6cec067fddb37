package innkeeper.notification.bounce.imap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reports as mail servers write them, about a mail of ours. */
public final class Samples {
    private Samples() {}

    /** @param name of the file, such as {@code postfix-failed} */
    public static String text(String name, String recipient, String messageId, String envelopeId) {
        try (InputStream in = Samples.class.getResourceAsStream("/dsn/%s.eml".formatted(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{recipient}", recipient)
                    .replace("{message_id}", messageId)
                    .replace("{envelope_id}", envelopeId)
                    .replace("\n", "\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
