package innkeeper.auth.person.domain;

import java.util.regex.Pattern;

/**
 * Where a person's mail goes and what they log in with, as the edges read it: in ASCII, the host in lower case. The
 * local part is spelled as it was given; what tells accounts apart is the key.
 */
public record EmailAddress(String value) {
    private static final Pattern SHAPE = Pattern.compile("[!-?A-~]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+)+");

    public EmailAddress {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("must be an e-mail address such as anna@innkeeper.example");
        }
    }

    /** The one account that all spellings mean. Only ASCII letters lose their case: all engines agree on those. */
    public String key() {
        return folded(value);
    }

    /** Part of an address as it would stand in a key. */
    public static String folded(String text) {
        StringBuilder folded = new StringBuilder(text);
        for (int i = 0; i < folded.length(); i++) {
            char sign = folded.charAt(i);
            if (sign >= 'A' && sign <= 'Z') {
                folded.setCharAt(i, (char) (sign - 'A' + 'a'));
            }
        }
        return folded.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EmailAddress theirs && key().equals(theirs.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
