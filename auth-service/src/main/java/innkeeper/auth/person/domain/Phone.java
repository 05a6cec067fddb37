package innkeeper.auth.person.domain;

import java.util.regex.Pattern;

/** A telephone number as E.164 writes it, or none. */
public record Phone(String value) {
    private static final Pattern E164 = Pattern.compile("|\\+[1-9]\\d{6,14}");

    public static final Phone NONE = new Phone("");

    public Phone {
        if (!E164.matcher(value).matches()) {
            throw new IllegalArgumentException("a telephone number in E.164 starts with + and has 7 to 15 digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
