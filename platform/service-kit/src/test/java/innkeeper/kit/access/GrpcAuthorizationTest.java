package innkeeper.kit.access;

import innkeeper.auth.v1.AuthorizeRequest;
import innkeeper.auth.v1.AuthorizeResponse;
import innkeeper.kit.grpc.AuthDouble;
import innkeeper.kit.grpc.Desk;
import innkeeper.kit.grpc.client.ServiceTokens;
import innkeeper.kit.grpc.server.CallerCheck;
import innkeeper.kit.grpc.server.GrpcEdge;
import innkeeper.kit.problem.Problem;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;
import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.settings.GrpcSettings;
import innkeeper.kit.settings.http.ConnectionLimits;
import innkeeper.kit.telemetry.Telemetry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class GrpcAuthorizationTest {
    private static final Resource HOTEL = Resource.of("hotel", "h-1", Map.of("owner_id", "p-2"));
    private static final innkeeper.auth.v1.Subject BORIS = innkeeper.auth.v1.Subject.newBuilder()
            .setId("p-2")
            .setRole(innkeeper.auth.v1.Role.ROLE_HOTELIER)
            .setEmail("boris@innkeeper.example")
            .setLocale("ru")
            .setFullName("Boris Volkov")
            .setSessionId("s-7")
            .setEmailVerified(true)
            .build();
    private static final Subject OUR_BORIS =
            new Subject("p-2", Role.HOTELIER, "boris@innkeeper.example", "ru", "Boris Volkov", "s-7", true);

    private final AuthDouble auth = new AuthDouble();
    private final List<Runnable> open = new ArrayList<>(List.of(auth::close));

    @AfterEach
    void close() {
        open.reversed().forEach(Runnable::run);
    }

    @Test
    void the_question_is_passed_on_whole() {
        var asked = new AtomicReference<AuthorizeRequest>();
        decide(request -> {
            asked.set(request);
            return answer(innkeeper.auth.v1.Decision.DECISION_ALLOW).build();
        });

        assertEquals("callers-token", asked.get().getAccessToken());
        assertEquals("hotel.update", asked.get().getAction());
        assertEquals("hotel", asked.get().getResource().getType());
        assertEquals("h-1", asked.get().getResource().getId());
        assertEquals(Map.of("owner_id", "p-2"), asked.get().getResource().getAttributesMap());
    }

    @Test
    void a_yes_is_a_yes() {
        assertEquals(new Decision.Allowed(OUR_BORIS, "owner-may", Relation.OWNER),
                decide(_ -> answer(innkeeper.auth.v1.Decision.DECISION_ALLOW)
                        .setRule("owner-may")
                        .setRelation(innkeeper.auth.v1.Relation.RELATION_OWNER)
                        .build()));
    }

    @Test
    void when_the_token_ends_is_told_and_one_of_which_nothing_is_said_does_not() {
        assertEquals(Instant.parse("2026-11-27T10:00:00Z"),
                decide(_ -> answer(innkeeper.auth.v1.Decision.DECISION_ALLOW)
                        .setSubject(BORIS.toBuilder().setTokenExpiresAt(1_795_773_600L))
                        .build()).subject().until());
        assertEquals(Instant.MAX,
                decide(_ -> answer(innkeeper.auth.v1.Decision.DECISION_ALLOW).build()).subject().until());
    }

    @Test
    void a_no_says_why() {
        assertEquals(new Decision.Denied(OUR_BORIS, "somebody else's", "not-hotel-staff"),
                decide(_ -> answer(innkeeper.auth.v1.Decision.DECISION_DENY)
                        .setReason("somebody else's")
                        .setRule("not-hotel-staff")
                        .build()));
    }

    @Test
    void a_conditional_yes_carries_its_conditions() {
        var conditional = answer(innkeeper.auth.v1.Decision.DECISION_CONDITIONAL).setRule("own-hotels");
        conditional.addAnyOfBuilder()
                .setAttribute("hotel_id")
                .addAllOneOf(List.of("h-1", "h-2"))
                .setRelation(innkeeper.auth.v1.Relation.RELATION_FRONT_DESK);
        conditional.addAnyOfBuilder()
                .setAttribute("owner_id")
                .addOneOf("p-2")
                .setRelation(innkeeper.auth.v1.Relation.RELATION_OWNER)
                .setProvisional(true);

        assertEquals(new Decision.Conditional(OUR_BORIS, "own-hotels", List.of(
                new Condition("hotel_id", List.of("h-1", "h-2"), Relation.FRONT_DESK, false),
                new Condition("owner_id", List.of("p-2"), Relation.OWNER, true))),
                decide(_ -> conditional.build()));
    }

    @Test
    void the_callers_bad_token_is_the_callers_problem() {
        var refused = assertThrows(ProblemException.class, () -> decide(_ -> {
            throw new ProblemException(
                    new Problem(ProblemKind.UNAUTHENTICATED, "invalid-token", "The token has expired"));
        }));

        assertEquals(new Problem(ProblemKind.UNAUTHENTICATED, "invalid-token", "The token has expired"),
                refused.problem());
    }

    @Test
    void our_own_refused_credential_is_not_the_callers_problem() {
        assertThrows(Unavailable.class, () -> decide(_ -> answer(innkeeper.auth.v1.Decision.DECISION_ALLOW).build(),
                _ -> {
                    throw new ProblemException(
                            new Problem(ProblemKind.UNAUTHENTICATED, "unauthenticated", "Who are you?"));
                }));
    }

    @Test
    void whatever_is_not_clear_is_not_a_yes() {
        assertThrows(Unavailable.class, () -> decide(_ -> AuthorizeResponse.getDefaultInstance()));
        assertThrows(Unavailable.class, () -> decide(_ -> AuthorizeResponse.newBuilder()
                .setDecision(innkeeper.auth.v1.Decision.DECISION_ALLOW)
                .build()));
        assertThrows(Unavailable.class, () -> decide(_ -> AuthorizeResponse.newBuilder()
                .setDecisionValue(17)
                .setSubject(BORIS)
                .build()));
        assertThrows(Unavailable.class,
                () -> decide(_ -> answer(innkeeper.auth.v1.Decision.DECISION_CONDITIONAL).build()));
        assertThrows(Unavailable.class,
                () -> decide(_ -> answer(innkeeper.auth.v1.Decision.DECISION_CONDITIONAL)
                        .addAnyOf(innkeeper.auth.v1.Condition.newBuilder().setAttribute("hotel_id"))
                        .build()));
        assertThrows(Unavailable.class, () -> decide(_ -> answer(innkeeper.auth.v1.Decision.DECISION_ALLOW)
                .setRelationValue(17)
                .build()));
        assertThrows(Unavailable.class, () -> decide(_ -> {
            throw new IllegalStateException("a fault of auth-service");
        }));
    }

    @Test
    void nobody_at_the_address_is_not_a_yes() {
        var settings = auth.settings("localhost:1");
        var authorization = new GrpcAuthorization(settings, new ServiceTokens(settings), Telemetry.none());
        open.add(authorization::stop);

        assertThrows(Unavailable.class, () -> authorization.decide("callers-token", "hotel.update", HOTEL));
    }

    private static AuthorizeResponse.Builder answer(innkeeper.auth.v1.Decision decision) {
        return AuthorizeResponse.newBuilder().setDecision(decision).setSubject(BORIS);
    }

    private Decision decide(Function<AuthorizeRequest, AuthorizeResponse> answers) {
        return decide(answers, _ -> {});
    }

    private Decision decide(Function<AuthorizeRequest, AuthorizeResponse> answers, CallerCheck callers) {
        var edge = new GrpcEdge(new GrpcSettings("localhost", 0, GrpcSettings.Identity.NONE, ConnectionLimits.USUAL),
                callers, rejection -> {
                    throw new AssertionError(rejection);
                }, Telemetry.none(), new Desk(answers));
        edge.start();
        open.add(edge::stop);
        var settings = auth.settings("localhost:" + edge.port());
        var authorization = new GrpcAuthorization(settings, new ServiceTokens(settings), Telemetry.none());
        authorization.start();
        open.add(authorization::stop);
        return authorization.decide("callers-token", "hotel.update", HOTEL);
    }
}
