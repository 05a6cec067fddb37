package innkeeper.auth.token.usecase;

import java.time.Duration;

/** A signed token and how long it is good for. */
public record AccessToken(String value, Duration life) {
    @Override
    public String toString() {
        return "AccessToken[***]";
    }
}
