package innkeeper.auth.password.usecase;

import innkeeper.auth.password.domain.Password;
import innkeeper.auth.password.domain.Password.Fault;
import innkeeper.auth.password.domain.Password.Unfit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which passwords are accepted: by length and by what is guessed first, never by composition (SP 800-63B). */
public final class PasswordPolicy {
    private static final String PRODUCT = "innkeeper";

    private final int fewestCharacters;
    private final Guesses guesses;

    public PasswordPolicy(int fewestCharacters, Guesses guesses) {
        this.fewestCharacters = fewestCharacters;
        this.guesses = guesses;
    }

    public int fewestCharacters() {
        return fewestCharacters;
    }

    /** @throws Unfit saying why not */
    public Password accept(String text, String email, String fullName) {
        // asked before the password's own floor is, so that nobody hears of two numbers one after the other
        if (Password.characters(Password.normal(text)) < fewestCharacters) {
            throw new Unfit(Fault.TOO_SHORT, "must have at least %d characters".formatted(fewestCharacters));
        }
        Password password = new Password(text);
        if (guesses.hold(password, known(email, fullName))) {
            throw new Unfit(Fault.GUESSABLE,
                    "is among the first that are guessed: a common password, a row of keys, a repetition or your name");
        }
        return password;
    }

    private static List<String> known(String email, String fullName) {
        List<String> known = new ArrayList<>(List.of(PRODUCT, email, email.split("@")[0], fullName));
        known.addAll(Arrays.asList(fullName.split("\\s+")));
        return known;
    }
}
