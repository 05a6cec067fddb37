package innkeeper.auth.password.crypto;

import com.nulabinc.zxcvbn.matchers.Dictionary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Russian as passwords have it: words and names by how common they are, and the ways to type them in Latin. */
final class RussianWords {
    private static final String LIST = "/passwords/russian.txt";
    private static final String CYRILLIC_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюё";
    private static final String LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
    /** Digits and Latin letters that pass for Russian ones. */
    private static final String ALIKE = "aeopcyxkmhbt0346";
    private static final String MEANT = "аеорсухкмнвтозчб";
    private static final Pattern RUSSIAN_WORD =
            Pattern.compile("[\\p{L}0346]*\\p{IsCyrillic}[\\p{L}0346]*");
    private static final String CYRILLIC = "абвгдезийклмнопрстуфхцчшщъыьэюя";
    private static final List<String> LATIN = List.of("a", "b", "v", "g", "d", "e", "z", "i", "y", "k", "l", "m", "n",
            "o", "p", "r", "s", "t", "u", "f", "h", "c", "ch", "sh", "sch", "", "y", "", "e", "yu", "ya");

    private static final Map<Integer, String> TO_LATIN_KEYS = table(CYRILLIC_KEYS, keys(LATIN_KEYS));
    private static final Map<Integer, String> TO_CYRILLIC_KEYS = table(LATIN_KEYS, keys(CYRILLIC_KEYS));
    private static final Map<Integer, String> TO_LATIN = table(CYRILLIC, LATIN);
    private static final Map<Integer, String> TO_MEANT = table(ALIKE, keys(MEANT));

    private RussianWords() {}

    /** The words, in Cyrillic and as Latin letters spell them. */
    static Dictionary dictionary() {
        Set<String> words = new LinkedHashSet<>();
        for (String word : list()) {
            words.add(word);
            words.add(transliterated(word));
        }
        return new Dictionary("russian", List.copyOf(words));
    }

    /** The ways in which the same keys or letters could have been meant; the text itself among them. */
    static Set<String> readings(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace('ё', 'е');
        return new LinkedHashSet<>(List.of(text, spelled(plain, TO_CYRILLIC_KEYS), spelled(plain, TO_LATIN_KEYS),
                alike(plain)));
    }

    /** What is known of somebody, as it could be typed. */
    static List<String> spellings(List<String> known) {
        Set<String> spellings = new LinkedHashSet<>(known);
        for (String one : known) {
            String plain = one.toLowerCase(Locale.ROOT).replace('ё', 'е');
            spellings.add(transliterated(plain));
            spellings.add(plain.replace(" ", ""));
            spellings.add(transliterated(plain).replace(" ", ""));
        }
        return List.copyOf(spellings);
    }

    private static String transliterated(String word) {
        return spelled(word.replace("ж", "zh"), TO_LATIN);
    }

    private static String alike(String text) {
        return RUSSIAN_WORD.matcher(text).replaceAll(word -> spelled(word.group(), TO_MEANT));
    }

    private static String spelled(String text, Map<Integer, String> table) {
        return text.codePoints().mapToObj(sign -> table.getOrDefault(sign, Character.toString(sign)))
                .collect(Collectors.joining());
    }

    private static List<String> keys(String row) {
        return row.codePoints().mapToObj(Character::toString).toList();
    }

    private static Map<Integer, String> table(String from, List<String> to) {
        return IntStream.range(0, from.length()).boxed()
                .collect(Collectors.toUnmodifiableMap(at -> from.codePointAt(at), to::get));
    }

    private static List<String> list() {
        try (InputStream in = RussianWords.class.getResourceAsStream(LIST)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
