package innkeeper.kit.access;

import innkeeper.auth.v1.AuthorizationGrpc;
import innkeeper.auth.v1.AuthorizeRequest;
import innkeeper.auth.v1.AuthorizeResponse;
import innkeeper.kit.grpc.GrpcProblems;
import innkeeper.kit.grpc.client.GrpcClient;
import innkeeper.kit.grpc.client.ServiceTokens;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;
import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.settings.AccessSettings;
import innkeeper.kit.telemetry.Telemetry;
import io.grpc.StatusRuntimeException;
import java.time.Instant;
import java.util.List;

/** Asks auth-service, with the caller's own token; an answer that is not clear is none. */
public final class GrpcAuthorization implements Authorization, Part {
    private static final String AUTH = "auth-service";

    private final GrpcClient client;
    private final AuthorizationGrpc.AuthorizationBlockingStub auth;

    public GrpcAuthorization(AccessSettings settings, ServiceTokens tokens, Telemetry telemetry) {
        this.client = new GrpcClient(AUTH, settings.authAddress(), settings.trust(), tokens, AUTH, settings.deadline(),
                telemetry);
        this.auth = AuthorizationGrpc.newBlockingStub(client.channel());
    }

    @Override
    public void start() {
        client.start();
    }

    @Override
    public void stop() {
        client.stop();
    }

    @Override
    public Decision decide(String token, String action, Resource resource) {
        AuthorizeRequest question = AuthorizeRequest.newBuilder()
                .setAccessToken(token)
                .setAction(action)
                .setResource(innkeeper.auth.v1.Resource.newBuilder()
                        .setType(resource.type())
                        .setId(resource.id())
                        .putAllAttributes(resource.attributes()))
                .build();
        try {
            return decision(client.call(() -> auth.authorize(question)));
        } catch (StatusRuntimeException e) {
            throw GrpcProblems.of(e)
                    .filter(problem -> problem.kind() == ProblemKind.UNAUTHENTICATED)
                    .filter(problem -> problem.code().equals("invalid-token"))
                    .<RuntimeException>map(ProblemException::new)
                    .orElseGet(() -> new Unavailable(AUTH, e));
        }
    }

    private static Decision decision(AuthorizeResponse answer) {
        Subject subject = subject(answer.getSubject());
        return switch (answer.getDecision()) {
            case DECISION_ALLOW -> new Decision.Allowed(subject, answer.getRule(), relation(answer.getRelation()));
            case DECISION_DENY -> new Decision.Denied(subject, answer.getReason(), answer.getRule());
            case DECISION_CONDITIONAL -> new Decision.Conditional(subject, answer.getRule(), conditions(answer));
            case DECISION_UNSPECIFIED, UNRECOGNIZED -> throw unclear("no decision");
        };
    }

    private static List<Condition> conditions(AuthorizeResponse answer) {
        if (answer.getAnyOfCount() == 0) {
            throw unclear("no condition");
        }
        return answer.getAnyOfList().stream().map(GrpcAuthorization::condition).toList();
    }

    private static Condition condition(innkeeper.auth.v1.Condition condition) {
        if (condition.getAttribute().isEmpty() || condition.getOneOfCount() == 0) {
            throw unclear("a condition that says nothing");
        }
        return new Condition(condition.getAttribute(), condition.getOneOfList(), relation(condition.getRelation()),
                condition.getProvisional());
    }

    private static Relation relation(innkeeper.auth.v1.Relation relation) {
        return switch (relation) {
            case RELATION_UNSPECIFIED -> Relation.NONE;
            case RELATION_CLIENT -> Relation.CLIENT;
            case RELATION_OWNER -> Relation.OWNER;
            case RELATION_MANAGER -> Relation.MANAGER;
            case RELATION_FRONT_DESK -> Relation.FRONT_DESK;
            case RELATION_ACCOUNTANT -> Relation.ACCOUNTANT;
            case RELATION_ADMIN -> Relation.ADMIN;
            case UNRECOGNIZED -> throw unclear("a relation unknown here");
        };
    }

    private static Subject subject(innkeeper.auth.v1.Subject subject) {
        Role role = switch (subject.getRole()) {
            case ROLE_ANONYMOUS -> Role.ANONYMOUS;
            case ROLE_CLIENT -> Role.CLIENT;
            case ROLE_HOTELIER -> Role.HOTELIER;
            case ROLE_ADMIN -> Role.ADMIN;
            case ROLE_SERVICE -> Role.SERVICE;
            case ROLE_UNSPECIFIED, UNRECOGNIZED -> throw unclear("no role");
        };
        return new Subject(subject.getId(), role, subject.getEmail(), subject.getLocale(), subject.getFullName(),
                subject.getSessionId(), subject.getEmailVerified(), until(subject.getTokenExpiresAt()));
    }

    /** An auth-service of before says nothing of it, and the token ends when it is asked about next. */
    private static Instant until(long seconds) {
        return seconds == 0 ? Instant.MAX : Instant.ofEpochSecond(seconds);
    }

    private static Unavailable unclear(String what) {
        return new Unavailable(AUTH, new IllegalStateException("auth-service answered with " + what));
    }
}
