package innkeeper.local.mail;

import java.time.Instant;
import java.util.List;

/** A mail as it lies in an inbox; a part that the mail does not have is the empty text. */
public record Mail(
        String id,
        Instant receivedAt,
        String from,
        String to,
        String subject,
        List<Header> headers,
        String text,
        String html) {

    /** One header line, decoded. */
    public record Header(String name, String value) {}

    /** The value of the first header with this name, or the empty text. */
    public String header(String name) {
        return headers.stream().filter(h -> h.name().equalsIgnoreCase(name)).map(Header::value).findFirst().orElse("");
    }
}
