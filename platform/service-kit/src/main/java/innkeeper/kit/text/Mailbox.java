package innkeeper.kit.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.IDNA;
import java.util.regex.Pattern;

/**
 * A mailbox that SMTP without extensions can carry unchanged (RFC 5321, 4.1.2): a dot-atom before the {@code @}, the
 * name of a host after it, in ASCII. A host's name in another script becomes what the mail travels to (UTS 46); a local
 * part in one is refused, because whatever it were narrowed to is somebody else's.
 */
public final class Mailbox {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern LOCAL_PART =
            Pattern.compile("[A-Za-z0-9#$&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9#$&'*+/=?^_`{|}~-]+)*");
    private static final Pattern HOST = Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+"
            + "(?![0-9]+$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final IDNA IDN = IDNA.getUTS46Instance(IDNA.USE_STD3_RULES | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ
            | IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE);

    private Mailbox() {}

    /**
     * The address with its host in lower-case A-labels; the local part as it was written. ASCII blanks around it are
     * dropped.
     *
     * @throws IllegalArgumentException for everything that is no such mailbox
     */
    public static String read(String given) {
        String text = trimmed(given);
        int at = text.indexOf('@');
        if (at < 1 || at != text.lastIndexOf('@')) {
            throw refused();
        }
        String local = text.substring(0, at);
        String host = host(text.substring(at + 1));
        String address = local + "@" + host;
        if (!LOCAL_PART.matcher(local).matches() || local.contains("=?")) {
            throw local.codePoints().allMatch(c -> c < 0x80)
                    ? refused()
                    : new IllegalArgumentException("must have only ASCII characters before the @");
        }
        if (local.length() > LONGEST_LOCAL_PART || address.length() > LONGEST || !HOST.matcher(host).matches()) {
            throw refused();
        }
        return address;
    }

    /** The mailbox that a text names, as {@link #read} has it; what names none, such as a telephone number, as it is. */
    public static String orAsIs(String text) {
        try {
            return read(text);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    /** Whether mail to exactly this address reaches nobody else. */
    public static boolean carries(String address) {
        try {
            return read(address).equals(address);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static String host(String written) {
        IDNA.Info info = new IDNA.Info();
        String ascii = IDN.nameToASCII(written, new StringBuilder(), info).toString();
        if (info.hasErrors() || written.codePoints().anyMatch(Mailbox::vanishes)) {
            throw new IllegalArgumentException("must name a host after the @ as domain names are written");
        }
        return ascii;
    }

    /** UTS 46 would drop it; a joiner it keeps where it belongs. */
    private static boolean vanishes(int sign) {
        return UCharacter.hasBinaryProperty(sign, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                && !UCharacter.hasBinaryProperty(sign, UProperty.JOIN_CONTROL);
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        return text.substring(from, to);
    }

    private static IllegalArgumentException refused() {
        return new IllegalArgumentException("must be an e-mail address such as anna@innkeeper.example");
    }
}
