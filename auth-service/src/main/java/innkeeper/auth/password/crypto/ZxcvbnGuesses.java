package innkeeper.auth.password.crypto;

import com.nulabinc.zxcvbn.matchers.Match;
import com.nulabinc.zxcvbn.Pattern;
import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import innkeeper.auth.password.domain.Password;
import innkeeper.auth.password.usecase.Guesses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Guesses of zxcvbn. Its time grows exponentially with signs that may stand for letters, so that of a long password only
 * repetition is looked for, and where many different signs occur they are read as the digits on their keys.
 */
public final class ZxcvbnGuesses implements Guesses {
    /** What a throttled attack on one account can try in its life (zxcvbn, score 1). */
    private static final double FEW = 1_000_000;
    private static final int LONG = 24;
    private static final int LONGEST_PIECE = 12;
    private static final int MANY_SIGNS = 4;
    private static final String SHIFTED = "!@#$%^&*()";
    private static final String DIGITS = "1234567890";

    private final Zxcvbn zxcvbn = withRussian();

    @Override
    public boolean hold(Password password, List<String> own) {
        String text = password.value();
        if (text.length() > LONG) {
            return repeats(text);
        }
        List<String> known = RussianWords.spellings(own);
        return RussianWords.readings(text).stream().map(reading -> zxcvbn.measure(plain(reading), known))
                .anyMatch(strength -> strength.getGuesses() < FEW || isOnePattern(strength));
    }

    private static Zxcvbn withRussian() {
        try {
            return new ZxcvbnBuilder().dictionaries(StandardDictionaries.loadAllDictionaries())
                    .dictionary(RussianWords.dictionary()).keyboards(StandardKeyboards.loadAllKeyboards()).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOnePattern(Strength strength) {
        List<Match> sequence = strength.getSequence();
        return sequence.size() == 1 && sequence.getFirst().pattern != Pattern.Bruteforce;
    }

    private static boolean repeats(String text) {
        for (int piece = 1; piece <= LONGEST_PIECE; piece++) {
            if (text.regionMatches(0, text, piece, text.length() - piece)) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String text) {
        long signs = text.codePoints().filter(c -> !Character.isLetterOrDigit(c)).distinct().count();
        return signs <= MANY_SIGNS
                ? text
                : text.codePoints().mapToObj(ZxcvbnGuesses::plain).collect(Collectors.joining());
    }

    private static String plain(int sign) {
        int key = SHIFTED.indexOf(sign);
        if (key >= 0) {
            return DIGITS.substring(key, key + 1);
        }
        return Character.isLetterOrDigit(sign) ? Character.toString(sign) : "_";
    }
}
