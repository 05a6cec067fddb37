package innkeeper.kit.text;

import com.google.common.net.InternetDomainName;
import com.ibm.icu.lang.UCharacter;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Addresses of web pages and mailboxes inside a name, as mail programs make links of them: a name goes into mails to
 * people who do not know its author.
 */
final class WebAddresses {
    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern DISGUISED_DOT =
            Pattern.compile(" ?[\\[({<] ?(?:\\.|dot|точка|тчк) ?[\\])}>] ?", ANY_CASE);
    private static final Pattern DISGUISED_AT = Pattern.compile(" ?[\\[({<] ?(?:@|at|собака) ?[\\])}>] ?", ANY_CASE);
    private static final Pattern SCHEME = Pattern.compile("://|\\b(?:h(?:tt|xx)ps?|www\\d*|mailto)\\b", ANY_CASE);
    private static final Pattern MAIL = Pattern.compile("[^\\s@]@[^\\s@.]+\\.[^\\s@.]");
    private static final Pattern NUMBERED_HOST = Pattern.compile("(?<![\\d.])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\d.])");
    private static final Pattern NO_HOST = Pattern.compile("[^\\p{L}\\p{M}\\p{N}.-]+");
    private static final Pattern EDGES = Pattern.compile("^[.-]+|[.-]+$");
    /** RFC 2606 and RFC 6761: in no list of suffixes, and links all the same. */
    private static final Set<String> RESERVED = Set.of("example", "test", "invalid", "localhost", "local", "onion",
            "internal", "home", "lan", "corp");
    /** What is abbreviated before a name, often without a blank after the dot: г.Москва, Dr.House. */
    private static final Set<String> ABBREVIATIONS = Set.of("st", "ste", "sta", "dr", "mr", "mrs", "ms", "prof", "sr",
            "jr", "no", "nr", "mt", "ft", "fr", "г", "гор", "д", "дер", "с", "п", "пос", "ул", "пр", "просп", "пер",
            "пл", "наб", "им", "р", "б", "ш", "о", "обл", "стр", "корп", "кв", "св", "гост", "отд");

    private static final int SHORTEST_NAME = 5;

    private WebAddresses() {}

    /**
     * The name itself.
     *
     * @throws IllegalArgumentException where it holds such an address
     */
    static String refused(String name) {
        if (in(name)) {
            throw new IllegalArgumentException(
                    "must not hold the address of a web page or a mailbox (put a blank after a full stop)");
        }
        return name;
    }

    static boolean in(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).replace('\u3002', '.').replace('\uFF61', '.');
        String open = DISGUISED_AT.matcher(DISGUISED_DOT.matcher(plain).replaceAll(".")).replaceAll("@");
        return SCHEME.matcher(open).find() || MAIL.matcher(open).find() || NUMBERED_HOST.matcher(open).find()
                || hosts(open).anyMatch(WebAddresses::isHost);
    }

    private static Stream<List<String>> hosts(String text) {
        return Arrays.stream(NO_HOST.split(text))
                .map(word -> List.of(EDGES.matcher(word).replaceAll("").split("\\.")))
                .filter(labels -> labels.size() > 1 && labels.stream().noneMatch(String::isEmpty));
    }

    private static boolean isHost(List<String> labels) {
        if (labels.size() == 2 && abbreviates(labels.getFirst(), labels.getLast())) {
            return false;
        }
        String host = UCharacter.foldCase(String.join(".", labels), true);
        return RESERVED.contains(host.substring(host.lastIndexOf('.') + 1))
                || InternetDomainName.isValid(host) && InternetDomainName.from(host).isUnderRegistrySuffix();
    }

    /** Mr.Green is somebody, although {@code .green} is a suffix; st.com is a page. */
    private static boolean abbreviates(String first, String name) {
        return ABBREVIATIONS.contains(UCharacter.foldCase(first, true))
                && name.length() >= SHORTEST_NAME && UCharacter.isUUppercase(name.codePointAt(0));
    }
}
