package innkeeper.auth.session.usecase;

import innkeeper.auth.token.usecase.AccessToken;

/** What a person gets who proves who they are. */
public record Tokens(AccessToken access, String refreshToken) {
    @Override
    public String toString() {
        return "Tokens[***]";
    }
}
