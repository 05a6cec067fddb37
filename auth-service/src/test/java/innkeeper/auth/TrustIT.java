package innkeeper.auth;

import innkeeper.auth.v1.AuthorizationGrpc;
import innkeeper.auth.v1.AuthorizeRequest;
import innkeeper.auth.v1.Decision;
import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.testkit.infra.TestPostgres;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static innkeeper.auth.RunningAuth.bearer;
import static innkeeper.auth.RunningAuth.json;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What two instances on one database trust. */
class TrustIT {
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private static RunningAuth auth;
    private static RunningAuth second;
    private static DatabaseSettings database;

    @BeforeAll
    static void start() {
        database = TestPostgres.fresh(true);
        auth = RunningAuth.real(Development.variables(database, "127.0.0.1:1"));
        second = RunningAuth.real(Development.variables(database, "127.0.0.1:1"));
    }

    @AfterAll
    static void stop() {
        second.close();
        auth.close();
    }

    private static int atTheSecond(String token) {
        return second.get("/v1/users/me", "Authorization", token).statusCode();
    }

    private static void within(Duration longest, Supplier<Boolean> condition) {
        await().atMost(longest).pollInterval(Duration.ofMillis(20)).until(condition::get);
    }

    @Test
    void a_session_ended_at_one_instance_is_refused_by_the_other_within_a_second() {
        var tokens = auth.loggedIn("leaver@innkeeper.example");
        assertEquals(200, atTheSecond(bearer(tokens)));
        auth.post("/v1/auth/logout", "{\"refresh_token\": \"%s\"}".formatted(tokens.get("refresh_token").asText()));
        within(A_SECOND, () -> atTheSecond(bearer(tokens)) == 401);
    }

    @Test
    void a_key_withdrawn_at_one_instance_is_refused_by_the_other_within_a_second() {
        var token = bearer(auth.loggedIn("holder@innkeeper.example"));
        var admin = bearer(json(auth.login("admin@innkeeper.example", "admin-demo-password")));
        assertEquals(200, atTheSecond(token));
        var kid = json(second.get("/v1/signing-keys", "Authorization", admin)).get("items").get(0).get("kid").asText();
        assertEquals(204, auth.delete("/v1/signing-keys/" + kid, "Authorization", admin).statusCode());
        within(A_SECOND, () -> atTheSecond(token) == 401);
        within(A_SECOND, () -> auth.get("/v1/users/me", "Authorization", token).statusCode() == 401);
        var fresh = bearer(second.loggedIn("holder@innkeeper.example"));
        assertEquals(200, auth.get("/v1/users/me", "Authorization", fresh).statusCode());
    }

    @Test
    void a_grandparent_of_a_refresh_token_that_comes_to_the_other_instance_ends_the_session_at_both() {
        var tokens = auth.loggedIn("robbed@innkeeper.example");
        var first = tokens.get("refresh_token").asText();
        var second = json(auth.refresh(first)).get("refresh_token").asText();
        var third = json(TrustIT.second.refresh(second));
        assertEquals(401, auth.refresh(first).statusCode());
        assertEquals(401, TrustIT.second.refresh(third.get("refresh_token").asText()).statusCode());
        within(A_SECOND, () -> atTheSecond(bearer(third)) == 401);
    }

    @Test
    void parallel_refreshes_of_one_token_at_two_instances_all_succeed() throws Exception {
        var token = auth.loggedIn("parallel@innkeeper.example").get("refresh_token").asText();
        try (var threads = Executors.newFixedThreadPool(20)) {
            var refreshes = Stream.<Callable<Integer>>generate(() -> () -> auth.refresh(token).statusCode()).limit(10);
            var others = Stream.<Callable<Integer>>generate(() -> () -> second.refresh(token).statusCode()).limit(10);
            for (var answer : threads.invokeAll(Stream.concat(refreshes, others).toList())) {
                assertEquals(200, answer.get());
            }
        }
    }

    @Test
    void a_decision_asks_no_database_but_without_one_there_is_soon_no_decision() {
        var token = auth.loggedIn("asker@innkeeper.example").get("access_token").asText();
        var credential = auth.credentialFor("auth-service");
        try (var line = TestPostgres.line();
                var third = RunningAuth.real(
                        Development.variables(TestPostgres.through(line, database), "127.0.0.1:1"))) {
            var channel = NettyChannelBuilder.forAddress("127.0.0.1", third.grpcPort()).usePlaintext().build();
            assertEquals(Status.Code.OK, asked(channel, credential, token));
            line.cut();
            for (int i = 0; i < 100; i++) {
                assertEquals(Status.Code.OK, asked(channel, credential, token));
            }
            await().until(() -> asked(channel, credential, token) == Status.Code.UNAVAILABLE);
            assertEquals(401, third.get("/v1/users/me", "Authorization", "Bearer made.up.token").statusCode());
            line.mend();
            await().until(() -> asked(channel, credential, token) == Status.Code.OK);
            channel.shutdownNow();
        }
    }

    private static Status.Code asked(ManagedChannel channel, String credential, String token) {
        var metadata = new Metadata();
        metadata.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + credential);
        try {
            var answer = AuthorizationGrpc.newBlockingStub(channel)
                    .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(metadata))
                    .authorize(AuthorizeRequest.newBuilder().setAccessToken(token).setAction("user.read").build());
            assertEquals(Decision.DECISION_CONDITIONAL, answer.getDecision());
            return Status.Code.OK;
        } catch (StatusRuntimeException e) {
            return e.getStatus().getCode();
        }
    }
}
