package innkeeper.auth.decision.grpc;

import innkeeper.auth.person.domain.Role;
import innkeeper.auth.token.usecase.AccessTokens;
import innkeeper.kit.grpc.server.CallerCheck;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;

/** Lets in services that carry a credential made for us; our own keys are at hand, so nobody is asked. */
public final class OwnCallerCheck implements CallerCheck {
    private static final String AUDIENCE = "auth-service";

    private final AccessTokens accessTokens;

    public OwnCallerCheck(AccessTokens accessTokens) {
        this.accessTokens = accessTokens;
    }

    @Override
    public void check(String bearer) {
        accessTokens.verify(bearer, AUDIENCE)
                .filter(caller -> caller.role() == Role.SERVICE)
                .orElseThrow(() -> new ProblemException(ProblemKind.UNAUTHENTICATED, "unauthenticated",
                        "Send a service credential with audience " + AUDIENCE));
    }
}
