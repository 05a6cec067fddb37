package innkeeper.auth.factor.domain;

import innkeeper.kernel.PersonId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** What lets somebody in once who does not have their app: sixteen letters and digits that nobody confuses, 80 random bits. */
public record RecoveryCode(String text) {
    /** How many a person gets. */
    public static final int COUNT = 10;

    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");

    public RecoveryCode {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("not a recovery code");
        }
    }

    public static RecoveryCode random(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        random.ints(LENGTH, 0, ALPHABET.length()).forEach(place -> text.append(ALPHABET.charAt(place)));
        return new RecoveryCode(text.toString());
    }

    /** In any case, without blanks and hyphens; empty for anything else. */
    static Optional<RecoveryCode> read(String text) {
        String code = text.toLowerCase(Locale.ROOT);
        return SHAPE.matcher(code).matches() ? Optional.of(new RecoveryCode(code)) : Optional.empty();
    }

    /** In groups, as people read them. */
    public String shown() {
        return text.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /** SHA-256 in hex, other for each person; enough for 80 random bits, which nobody can guess backwards. */
    public String hash(PersonId person) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest((person + " " + text).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "RecoveryCode[***]";
    }
}
