package innkeeper.kit.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a string of a contract is beyond its type, by its {@code format}; read once, where it comes in. */
public enum TextFormat {
    /** One line that can be read. */
    LINE(text -> Readable.LINE.read(text)),
    /** A line that names somebody or something, and leads nowhere. */
    NAME(text -> WebAddresses.refused(Readable.LINE.read(text))),
    /** Lines that can be read. */
    TEXT(text -> Readable.LINES.read(text)),
    /** Where mail goes. */
    MAILBOX(text -> Mailbox.read(text)),
    /** Where somebody is called, with the country; spelled as E.164. */
    TELEPHONE(text -> Telephone.read(text)),
    /** Where a browser is sent, as it may stand in a header. */
    HTTP_ADDRESS(text -> HttpAddress.read(text)),
    /** A secret that somebody types (RFC 8265, OpaqueString). */
    PASSWORD(text -> Opaque.read(text)),
    /** A currency that people pay in, by its ISO 4217 code. */
    CURRENCY(text -> Codes.currency(text)),
    /** A country, by its ISO 3166-1 alpha-2 code. */
    COUNTRY(text -> Codes.country(text)),
    /** Where a place's clocks are set, by its IANA name. */
    TIME_ZONE(text -> Codes.timeZone(text)),
    /** A language, with its script and region where they matter, by its BCP 47 tag. */
    LANGUAGE(text -> Codes.language(text));

    private final UnaryOperator<String> reader;

    TextFormat(UnaryOperator<String> reader) {
        this.reader = reader;
    }

    /** As contracts spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<TextFormat> named(String code) {
        return Arrays.stream(values()).filter(format -> format.code().equals(code)).findFirst();
    }

    /**
     * The one spelling of the text; reading that again changes nothing.
     *
     * @throws IllegalArgumentException saying in a plain sentence why it cannot be read, never showing the text
     */
    public String read(String text) {
        return reader.apply(text);
    }

    /** Why it cannot be read, in plain words; empty where it can. */
    public Optional<String> fault(String text) {
        try {
            read(text);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }
}
