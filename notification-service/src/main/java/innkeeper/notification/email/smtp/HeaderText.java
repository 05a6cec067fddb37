package innkeeper.notification.email.smtp;

import jakarta.mail.internet.MimeUtility;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Words for a mail's header fields, so written that every reader shows them as they are, and takes them for words. */
final class HeaderText {
    /** Words that need no quotes (RFC 5322, 3.2.3); everything else could be read as an address or a comment. */
    private static final Pattern ATOMS = Pattern.compile("[A-Za-z0-9]+( [A-Za-z0-9]+)*");
    private static final Pattern PRINTABLE = Pattern.compile("[ -~]*");
    private static final String ENCODED = "=?";
    /** Of UTF-8, so that an encoded word has at most 75 characters (RFC 2047, 2). */
    private static final int WORD_BYTES = 45;

    private HeaderText() {}

    /** A name before an address (RFC 5322, 3.4). */
    static String phrase(String name) {
        return ATOMS.matcher(name).matches() ? MimeUtility.fold(0, name) : encoded(name);
    }

    /** The value of a field such as Subject. */
    static String unstructured(int used, String text) {
        return PRINTABLE.matcher(text).matches() && !text.contains(ENCODED)
                ? MimeUtility.fold(used, text)
                : encoded(text);
    }

    /** What looks encoded already is encoded once more: it was written so. */
    private static String encoded(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int sign : text.codePoints().toArray()) {
            String next = Character.toString(sign);
            if (bytes(word + next).length > WORD_BYTES) {
                words.add(encodedWord(word));
                word.setLength(0);
            }
            word.append(next);
        }
        words.add(encodedWord(word));
        return String.join("\r\n ", words);
    }

    private static String encodedWord(CharSequence word) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes(word.toString())) + "?=";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
