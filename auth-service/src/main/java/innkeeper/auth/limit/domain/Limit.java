package innkeeper.auth.limit.domain;

import java.util.Locale;

/** What is counted: each name is a policy that answers show and, after {@code AUTH_LIMIT_}, a setting. */
public enum Limit {
    LOGIN_PER_ADDRESS, LOGIN_PER_ACCOUNT, REGISTER_PER_ADDRESS, REGISTER_PER_ACCOUNT,
    /** Requests that have a letter sent: verification, reset. */
    LETTER_PER_ADDRESS, LETTER_PER_ACCOUNT,
    /** Attempts to look at the link of such a letter or to use it. */
    LINK_PER_ADDRESS, TOKEN_PER_ADDRESS, TOKEN_PER_ACCOUNT,
    /** A password asked for once more before something that cannot be undone. */
    PASSWORD_PER_ACCOUNT,
    /** Codes of devices that somebody types; in total, because all addresses together guess at the same ones. */
    USER_CODE_PER_ADDRESS, USER_CODE_IN_TOTAL;

    /** Such as {@code login-per-address}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
