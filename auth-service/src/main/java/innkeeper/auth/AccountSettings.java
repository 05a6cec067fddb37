package innkeeper.auth;

import innkeeper.auth.domain.Password;
import innkeeper.kit.settings.Environment;

/** What auth-service is told about people's accounts. */
record AccountSettings(int passwordMinLength, boolean unverifiedLogin) {
    private static final int LONGEST_MINIMUM = 64;

    static AccountSettings from(Environment e) {
        return new AccountSettings(
                e.integer("AUTH_PASSWORD_MIN_LENGTH", Password.FEWEST_CHARACTERS, LONGEST_MINIMUM),
                e.flag("AUTH_UNVERIFIED_LOGIN"));
    }
}
