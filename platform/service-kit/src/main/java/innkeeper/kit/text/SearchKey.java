package innkeeper.kit.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.util.ULocale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The key under which a text is searched for: words in small Latin letters and digits, one blank between them, the same for
 * every case, script and Unicode form in which it may be written. Only for comparing; it is shown to nobody.
 */
public final class SearchKey {
    /** Grows whenever the same text may get another key (these rules, or a new ICU), so that stored keys are made anew. */
    public static final int VERSION = 1;

    /** As maps and passports spell Russian (BGN/PCGN 1947), the rest as ICU does; ё is е. */
    private static final Transliterator LATIN = Transliterator.createFromRules("innkeeper-key", """
            ё > е ;
            :: Russian-Latin/BGN ;
            :: Any-Latin ;
            :: Latin-ASCII ;
            """, Transliterator.FORWARD);
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern WITHIN_WORDS = Pattern.compile("['’\"\\p{Lm}\\p{Sk}\\p{M}]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

    private SearchKey() {}

    /** Empty where the text has neither letters nor digits. */
    public static String of(String text) {
        String folded = Normalizer2.getNFKCCasefoldInstance().normalize(text);
        String latin = BLANKS.splitAsStream(folded).map(SearchKey::latin).collect(Collectors.joining(" "));
        return BETWEEN_WORDS.matcher(WITHIN_WORDS.matcher(latin).replaceAll("")).replaceAll(" ").strip();
    }

    private static String latin(String word) {
        return word.chars().allMatch(letter -> letter < 128)
                ? word
                : UCharacter.toLowerCase(ULocale.ROOT, LATIN.transliterate(word));
    }
}
