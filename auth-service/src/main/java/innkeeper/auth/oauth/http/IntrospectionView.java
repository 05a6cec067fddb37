package innkeeper.auth.oauth.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import innkeeper.auth.oauth.usecase.IntrospectToken.Found;
import innkeeper.auth.person.domain.Subject;
import innkeeper.auth.token.usecase.VerifiedToken;
import innkeeper.kit.http.Answer;
import java.util.List;

/** A token as RFC 7662, 2.2 shows it; of one that is not active, nothing else is said. */
final class IntrospectionView {
    private IntrospectionView() {}

    static Answer answer(Found found, String issuer) {
        return Answer.ok(switch (found) {
            case Found.Nothing() -> new Inactive(false);
            case Found.OfPerson(var token, var client) -> person(token, client, issuer);
            case Found.OfService(var token) -> service(token, issuer);
            case Found.Refresh(var session, var expiresAt) -> new Refresh(
                    true, issuer, session.person().toString(), session.grant().client(), session.id().toString(),
                    expiresAt.getEpochSecond());
        }).header("Cache-Control", "no-store");
    }

    private static Person person(VerifiedToken token, String client, String issuer) {
        Subject subject = token.subject();
        return new Person(true, "Bearer", issuer, subject.id(), client, token.audience(),
                token.expiresAt().getEpochSecond(), token.issuedAt().getEpochSecond(), token.id(), subject.email(), subject.sessionId(),
                List.of(subject.role().code()));
    }

    private static Service service(VerifiedToken token, String issuer) {
        Subject subject = token.subject();
        return new Service(true, "Bearer", issuer, subject.id(), subject.id(), token.audience(),
                token.expiresAt().getEpochSecond(), token.issuedAt().getEpochSecond(), token.id(),
                List.of(subject.role().code()));
    }

    record Inactive(boolean active) {}

    /** @param clientId empty, and left out, where somebody logged in here */
    record Person(boolean active, String tokenType, String iss, String sub,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String clientId, String aud, long exp, long iat,
            String jti, String username, String sid, List<String> roles) {}

    record Service(boolean active, String tokenType, String iss, String sub, String clientId, String aud, long exp,
            long iat, String jti, List<String> roles) {}

    record Refresh(boolean active, String iss, String sub,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) String clientId, String sid, long exp) {}
}
