package innkeeper.auth.link.domain;

import java.util.Locale;
import java.util.stream.Stream;

/** What a one-time link is sent for. */
public enum LinkPurpose {
    EMAIL_VERIFICATION, PASSWORD_RESET, INVITATION;

    public static LinkPurpose named(String code) {
        return Stream.of(values()).filter(purpose -> purpose.code().equals(code)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no link is for " + code));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a password is set with it. */
    public boolean setsPassword() {
        return switch (this) {
            case PASSWORD_RESET, INVITATION -> true;
            case EMAIL_VERIFICATION -> false;
        };
    }
}
