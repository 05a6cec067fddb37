package innkeeper.kit.settings.production;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a secret is one that nobody finds by trying. What is the base64 of words is as weak as the words. */
public enum SecretStrength {
    /** We choose it, so it is as long as we like. */
    OURS(32, 22),
    /** Somebody else has given it to us. */
    GIVEN(16, 12);

    private static final int LONGEST_JUDGED = 100;
    private static final Pattern PREFIX = Pattern.compile("^whsec_");

    private final int fewestCharacters;
    private final int digitsOfGuesses;

    SecretStrength(int fewestCharacters, int digitsOfGuesses) {
        this.fewestCharacters = fewestCharacters;
        this.digitsOfGuesses = digitsOfGuesses;
    }

    /** What is wrong with it; never shows the value. */
    public Optional<String> fault(String secret) {
        if (secret.length() < fewestCharacters) {
            return Optional.of("is too short for production: it must have at least %d characters, such as those of"
                    .formatted(fewestCharacters) + " 'openssl rand -base64 32'");
        }
        String bare = PREFIX.matcher(secret).replaceFirst("");
        return Stream.concat(Stream.of(bare), decoded(bare).stream()).anyMatch(this::guessable)
                ? Optional.of("is easily guessed: take one made at random, such as by 'openssl rand -base64 32'")
                : Optional.empty();
    }

    private boolean guessable(String text) {
        String judged = text.substring(0, Math.min(text.length(), LONGEST_JUDGED));
        return new Zxcvbn().measure(judged).getGuessesLog10() < digitsOfGuesses;
    }

    /** The words behind it, where it is the base64 of words or of one byte again and again. */
    private static Optional<String> decoded(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
            String words = new String(bytes, StandardCharsets.ISO_8859_1);
            boolean readable = words.chars().allMatch(c -> c >= ' ' && c <= '~');
            return readable || words.chars().distinct().count() <= 2 ? Optional.of(words) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
