package innkeeper.auth;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.auth.v1.AuthorizationGrpc;
import innkeeper.auth.v1.AuthorizationGrpc.AuthorizationBlockingStub;
import innkeeper.auth.v1.AuthorizeBatchRequest;
import innkeeper.auth.v1.AuthorizeRequest;
import innkeeper.auth.v1.AuthorizeResponse;
import innkeeper.auth.v1.Condition;
import innkeeper.auth.v1.Decision;
import innkeeper.auth.v1.Relation;
import innkeeper.auth.v1.Resource;
import innkeeper.auth.v1.Role;
import innkeeper.kit.grpc.GrpcProblems;
import innkeeper.kit.json.Json;
import innkeeper.testbase.PatientWaits;
import innkeeper.testkit.contract.GrpcDoor;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

class AuthorizationGrpcTest {
    private static RunningAuth auth;
    private static ManagedChannel channel;
    private static String annasToken;
    private static String annasId;

    @BeforeAll
    static void start() {
        auth = RunningAuth.inMemory(Development.variables());
        channel = NettyChannelBuilder.forAddress("127.0.0.1", auth.grpcPort()).usePlaintext().build();
        annasToken = auth.loggedIn("anna@innkeeper.example").get("access_token").asText();
        var me = auth.get("/v1/users/me", "Authorization", "Bearer " + annasToken);
        annasId = RunningAuth.json(me).get("id").asText();
    }

    @AfterAll
    static void stop() {
        channel.shutdownNow();
        auth.close();
    }

    private static AuthorizationBlockingStub stub(String credential) {
        var metadata = new Metadata();
        if (!credential.isEmpty()) {
            metadata.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + credential);
        }
        return AuthorizationGrpc.newBlockingStub(channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(metadata))
                .withDeadlineAfter(PatientWaits.PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    private static AuthorizeResponse ask(String token, String action, Map<String, String> attributes) {
        return stub(auth.credentialFor("auth-service")).authorize(AuthorizeRequest.newBuilder()
                .setAccessToken(token).setAction(action)
                .setResource(Resource.newBuilder().setType(action.split("\\.")[0]).putAllAttributes(attributes))
                .build());
    }

    private static void unauthenticated(String credential) {
        assertEquals(
                Map.of("Authorize", Status.Code.UNAUTHENTICATED, "AuthorizeBatch", Status.Code.UNAUTHENTICATED),
                new GrpcDoor(channel).knock(AuthorizationGrpc.getServiceDescriptor(), credential));
    }

    @Test
    void it_says_when_the_token_ends() {
        String claims = new String(Base64.getUrlDecoder().decode(annasToken.split("\\.")[1]), StandardCharsets.UTF_8);
        assertEquals(Json.read(claims, JsonNode.class).path("exp").asLong(),
                ask(annasToken, "user.read", Map.of()).getSubject().getTokenExpiresAt());
        assertEquals(0, ask("", "hotel.list", Map.of()).getSubject().getTokenExpiresAt());
    }

    @Test
    void nobody_is_answered_without_a_credential_made_for_us() {
        unauthenticated("");
        unauthenticated("made.up.token");
        unauthenticated(annasToken);
        unauthenticated(auth.credentialFor("hotel-service"));
    }

    @Test
    void every_method_answers_a_service_with_a_credential_made_for_us() {
        assertEquals(Map.of("Authorize", Status.Code.OK, "AuthorizeBatch", Status.Code.OK), new GrpcDoor(channel)
                .knock(AuthorizationGrpc.getServiceDescriptor(), auth.credentialFor("auth-service")));
    }

    @Test
    void the_door_tells_nobody_what_is_behind_it() {
        assertEquals(Set.of(), new GrpcDoor(channel).openToOutsiders(auth.credentialFor("auth-service")));
    }

    @Test
    void a_credential_that_is_over_opens_nothing() {
        var variables = Development.variables();
        variables.put("AUTH_ACCESS_TOKEN_TTL", "1s");
        try (var impatient = RunningAuth.inMemory(variables)) {
            var own = NettyChannelBuilder.forAddress("127.0.0.1", impatient.grpcPort()).usePlaintext().build();
            var door = new GrpcDoor(own);
            var credential = impatient.credentialFor("auth-service");
            await().untilAsserted(() -> assertEquals(
                    Map.of("Authorize", Status.Code.UNAUTHENTICATED, "AuthorizeBatch", Status.Code.UNAUTHENTICATED),
                    door.knock(AuthorizationGrpc.getServiceDescriptor(), credential)));
            assertEquals(Set.of(Status.Code.OK), Set.copyOf(door.knock(AuthorizationGrpc.getServiceDescriptor(),
                    impatient.credentialFor("auth-service")).values()));
            own.shutdownNow();
        }
    }

    @Test
    void without_a_token_the_public_may_read_and_nothing_else() {
        var read = ask("", "hotel.list", Map.of());
        assertEquals(Decision.DECISION_ALLOW, read.getDecision());
        assertEquals("public", read.getRule());
        assertEquals(Role.ROLE_ANONYMOUS, read.getSubject().getRole());
        assertEquals("", read.getSubject().getId());
        assertEquals(Decision.DECISION_DENY, ask("", "booking.create", Map.of()).getDecision());
    }

    @Test
    void a_bad_token_is_told_from_a_bad_credential() {
        var refused = assertThrows(StatusRuntimeException.class, () -> ask("made.up.token", "hotel.list", Map.of()));
        assertEquals(Status.Code.UNAUTHENTICATED, refused.getStatus().getCode());
        assertEquals("invalid-token", GrpcProblems.of(refused).orElseThrow().code());
    }

    @Test
    void the_subject_comes_with_the_decision() {
        var subject = ask(annasToken, "booking.list", Map.of()).getSubject();
        assertEquals(annasId, subject.getId());
        assertEquals(Role.ROLE_CLIENT, subject.getRole());
        assertEquals("anna@innkeeper.example", subject.getEmail());
        assertEquals("Anna Petrova", subject.getFullName());
        assertEquals("ru", subject.getLocale());
        assertFalse(subject.getSessionId().isEmpty());
    }

    @Test
    void without_attributes_ownership_is_a_condition() {
        var answer = ask(annasToken, "booking.list", Map.of());
        assertEquals(Decision.DECISION_CONDITIONAL, answer.getDecision());
        assertEquals(List.of(Condition.newBuilder()
                .setAttribute("client_id").addOneOf(annasId).setRelation(Relation.RELATION_CLIENT).build()),
                answer.getAnyOfList());
        assertEquals("booking-party", answer.getRule());
    }

    @Test
    void with_attributes_ownership_is_decided() {
        var allowed = ask(annasToken, "booking.create", Map.of("client_id", annasId));
        assertEquals(Decision.DECISION_ALLOW, allowed.getDecision());
        assertEquals(Relation.RELATION_CLIENT, allowed.getRelation());
        var denied = ask(annasToken, "booking.create", Map.of("client_id", "somebody else"));
        assertEquals(Decision.DECISION_DENY, denied.getDecision());
        assertEquals("not-own-booking", denied.getRule());
        assertEquals("the booking is not the caller's own", denied.getReason());
    }

    @Test
    void what_the_policy_does_not_know_is_denied() {
        var denied = ask(annasToken, "hotel.burn", Map.of());
        assertEquals(Decision.DECISION_DENY, denied.getDecision());
        assertEquals("unknown-action", denied.getRule());
    }

    @Test
    void a_batch_is_answered_in_its_order() {
        var batch = AuthorizeBatchRequest.newBuilder().setAccessToken(annasToken);
        for (var action : new String[] {"hotel.list", "hotel.create", "booking.list"}) {
            batch.addQuestions(AuthorizeBatchRequest.Question.newBuilder().setAction(action));
        }
        var answers = stub(auth.credentialFor("auth-service")).authorizeBatch(batch.build()).getAnswersList();
        assertEquals(
                List.of(Decision.DECISION_ALLOW, Decision.DECISION_DENY, Decision.DECISION_CONDITIONAL),
                answers.stream().map(AuthorizeResponse::getDecision).toList());
    }

    @Test
    void a_batch_has_at_most_a_hundred_questions() {
        var batch = AuthorizeBatchRequest.newBuilder();
        for (int i = 0; i < 101; i++) {
            batch.addQuestions(AuthorizeBatchRequest.Question.newBuilder().setAction("hotel.list"));
        }
        var stub = stub(auth.credentialFor("auth-service"));
        var refused = assertThrows(StatusRuntimeException.class, () -> stub.authorizeBatch(batch.build()));
        assertEquals(Status.Code.INVALID_ARGUMENT, refused.getStatus().getCode());
    }
}
