package innkeeper.auth.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/** Where a person's mail goes and what they log in with; spelled as they gave it, compared without regard to case. */
public record EmailAddress(String value) {
    private static final int LONGEST = 254;
    private static final Pattern SHAPE =
            Pattern.compile("[^\\s@\\p{Cc}\\p{Cs}]+@[^\\s@.\\p{Cc}\\p{Cs}]+(\\.[^\\s@.\\p{Cc}\\p{Cs}]+)+");

    public EmailAddress {
        value = value.strip();
        if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("must be an e-mail address such as anna@innkeeper.example");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EmailAddress(var theirs) && folded(value).equals(folded(theirs));
    }

    @Override
    public int hashCode() {
        return folded(value).hashCode();
    }

    @Override
    public String toString() {
        return value;
    }

    private static String folded(String address) {
        return address.toLowerCase(Locale.ROOT);
    }
}
