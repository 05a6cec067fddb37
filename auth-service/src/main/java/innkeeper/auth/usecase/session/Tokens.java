package innkeeper.auth.usecase.session;

import innkeeper.auth.usecase.access.AccessToken;

/** What a person gets who proves who they are. */
public record Tokens(AccessToken access, String refreshToken) {
    @Override
    public String toString() {
        return "Tokens[***]";
    }
}
