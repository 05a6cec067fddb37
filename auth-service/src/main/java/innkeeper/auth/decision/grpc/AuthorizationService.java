package innkeeper.auth.decision.grpc;

import innkeeper.auth.decision.domain.Decision;
import innkeeper.auth.decision.usecase.Authorize;
import innkeeper.auth.decision.usecase.Bearer;
import innkeeper.auth.person.domain.Subject;
import innkeeper.auth.v1.AuthorizationGrpc.AuthorizationImplBase;
import innkeeper.auth.v1.AuthorizeBatchRequest;
import innkeeper.auth.v1.AuthorizeBatchResponse;
import innkeeper.auth.v1.AuthorizeRequest;
import innkeeper.auth.v1.AuthorizeResponse;
import innkeeper.auth.v1.Resource;
import innkeeper.auth.v1.Role;
import innkeeper.kit.problem.InvalidInput;
import io.grpc.stub.StreamObserver;
import java.time.Instant;

/** {@code innkeeper.auth.v1.Authorization}: what every service asks before it does anything for anybody. */
public final class AuthorizationService extends AuthorizationImplBase {
    private static final int MOST_QUESTIONS = 100;

    private final Authorize authorize;
    private final Conditions conditions = new Conditions();

    public AuthorizationService(Authorize authorize) {
        this.authorize = authorize;
    }

    @Override
    public void authorize(AuthorizeRequest request, StreamObserver<AuthorizeResponse> answer) {
        Bearer bearer = authorize.bearer(request.getAccessToken());
        answer.onNext(decide(bearer, request.getAction(), request.getResource()));
        answer.onCompleted();
    }

    @Override
    public void authorizeBatch(AuthorizeBatchRequest request, StreamObserver<AuthorizeBatchResponse> answer) {
        if (request.getQuestionsCount() > MOST_QUESTIONS) {
            throw new InvalidInput("/questions", "must be at most " + MOST_QUESTIONS);
        }
        Bearer bearer = authorize.bearer(request.getAccessToken());
        AuthorizeBatchResponse.Builder answers = AuthorizeBatchResponse.newBuilder();
        request.getQuestionsList().forEach(question -> answers.addAnswers(
                decide(bearer, question.getAction(), question.getResource())));
        answer.onNext(answers.build());
        answer.onCompleted();
    }

    private AuthorizeResponse decide(Bearer bearer, String action, Resource resource) {
        Decision decision = authorize.handle(bearer.subject(), action, new innkeeper.auth.decision.domain.Resource(
                resource.getType(), resource.getId(), resource.getAttributesMap()));
        AuthorizeResponse.Builder answer = AuthorizeResponse.newBuilder()
                .setSubject(subject(bearer))
                .setRule(decision.rule())
                .setReason(decision.reason());
        return switch (decision) {
            case Decision.Allow(_, _, var as) -> answer
                    .setDecision(innkeeper.auth.v1.Decision.DECISION_ALLOW)
                    .setRelation(Conditions.relation(as))
                    .build();
            case Decision.Deny _ -> answer.setDecision(innkeeper.auth.v1.Decision.DECISION_DENY).build();
            case Decision.When(_, _, var anyOf) -> answer
                    .setDecision(innkeeper.auth.v1.Decision.DECISION_CONDITIONAL)
                    .addAllAnyOf(anyOf.stream().map(conditions::of).toList())
                    .build();
        };
    }

    private static innkeeper.auth.v1.Subject subject(Bearer bearer) {
        Subject subject = bearer.subject();
        return innkeeper.auth.v1.Subject.newBuilder()
                .setId(subject.id())
                .setRole(role(subject.role()))
                .setEmail(subject.email())
                .setLocale(subject.locale())
                .setFullName(subject.fullName())
                .setSessionId(subject.sessionId())
                .setEmailVerified(subject.emailVerified())
                .setTokenExpiresAt(bearer.until().equals(Instant.MAX) ? 0 : bearer.until().getEpochSecond())
                .build();
    }

    private static Role role(innkeeper.auth.person.domain.Role role) {
        return switch (role) {
            case ANONYMOUS -> Role.ROLE_ANONYMOUS;
            case CLIENT -> Role.ROLE_CLIENT;
            case HOTELIER -> Role.ROLE_HOTELIER;
            case ADMIN -> Role.ROLE_ADMIN;
            case SERVICE -> Role.ROLE_SERVICE;
        };
    }
}
