package innkeeper.auth.factor.domain;

import java.util.regex.Pattern;

/** What somebody gave as the code of their second factor. */
public sealed interface PresentedCode {
    PresentedCode ABSENT = new Absent();

    record Absent() implements PresentedCode {}

    /** Six digits, as an app shows them. */
    record OfApp(String digits) implements PresentedCode {
        private static final Pattern SHAPE = Pattern.compile("[0-9]{6}");

        @Override
        public String toString() {
            return "OfApp[***]";
        }
    }

    record Recovery(RecoveryCode code) implements PresentedCode {}

    /** Never right. */
    record Unreadable() implements PresentedCode {}

    /** Blanks and hyphens are how codes are shown and copied; they count for nothing, and nothing else is none. */
    static PresentedCode read(String text) {
        String code = text.replaceAll("[\\s\\p{Z}-]", "");
        if (code.isEmpty()) {
            return ABSENT;
        }
        if (OfApp.SHAPE.matcher(code).matches()) {
            return new OfApp(code);
        }
        return RecoveryCode.read(code).<PresentedCode>map(Recovery::new).orElseGet(Unreadable::new);
    }
}
