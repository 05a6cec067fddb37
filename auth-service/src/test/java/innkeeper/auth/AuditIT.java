package innkeeper.auth;

import innkeeper.auth.v1.AuthorizationGrpc;
import innkeeper.auth.v1.AuthorizationGrpc.AuthorizationBlockingStub;
import innkeeper.auth.v1.AuthorizeBatchRequest;
import innkeeper.auth.v1.AuthorizeBatchRequest.Question;
import innkeeper.auth.v1.AuthorizeRequest;
import innkeeper.auth.v1.Decision;
import innkeeper.auth.v1.Resource;
import innkeeper.testkit.infra.TestKafka;
import innkeeper.testkit.infra.TestPostgres;
import io.grpc.Metadata;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static innkeeper.auth.RunningAuth.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AuditIT {
    private static final String BORIS = "01930000-0000-7000-8000-000000000002";
    private static final String CLARA = "01930000-0000-7000-8000-000000000003";
    private static final String ADMIN = "01930000-0000-7000-8000-000000000009";
    /** A hotel whose owner is not known here yet. */
    private static final String NEW = "01930000-0000-7000-9000-0000000000ff";
    private static final String HOTEL = "01930000-0000-7000-9000-000000000001";

    private static final Pattern COUNTED =
            Pattern.compile("db_statements_seconds_count\\{.*statement=\"([^\"]+)\".*} (\\S+)");

    private static Map<String, String> variables;
    private static RunningAuth auth;

    @BeforeAll
    static void start() {
        variables = Development.variables(TestPostgres.fresh(true), TestKafka.settings().bootstrapServers());
        auth = RunningAuth.real(variables);
    }

    @AfterAll
    static void stop() {
        auth.close();
    }

    private static String token(String name) {
        return json(auth.login(name + "@innkeeper.example", name + "-demo-password")).get("access_token").asText();
    }

    /** What a service asks over gRPC; the channel is as short as the instance it leads to. */
    private static void asking(RunningAuth instance, Consumer<AuthorizationBlockingStub> questions) {
        var channel = NettyChannelBuilder.forAddress("127.0.0.1", instance.grpcPort()).usePlaintext().build();
        var metadata = new Metadata();
        metadata.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER),
                "Bearer " + instance.credentialFor("auth-service"));
        questions.accept(AuthorizationGrpc.newBlockingStub(channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(metadata)));
        channel.shutdownNow();
    }

    private static Resource hotel(Map<String, String> attributes) {
        return Resource.newBuilder().setType("hotel").setId(HOTEL).putAllAttributes(attributes).build();
    }

    private static AuthorizeRequest question(String token, Map<String, String> attributes) {
        return AuthorizeRequest.newBuilder().setAccessToken(token).setAction("hotel.update")
                .setResource(hotel(attributes)).build();
    }

    private static List<String> entriesOf(String subject) {
        var entries = auth.get("/v1/audit-entries?subject=" + subject, "Authorization", "Bearer " + token("admin"));
        return json(entries).get("items").valueStream().map(entry -> "%s %s by %s on %s %s".formatted(
                entry.get("decision").asText(), entry.get("action").asText(), entry.get("rule").asText(),
                entry.at("/resource/type").asText(), entry.at("/resource/id").asText())).toList();
    }

    @Test
    void what_services_asked_is_in_the_log_once_for_each_operation_when_the_instance_has_stopped() {
        var boris = token("boris");
        var admin = token("admin");
        try (var other = RunningAuth.real(variables)) {
            asking(other, service -> {
                assertEquals(Decision.DECISION_CONDITIONAL,
                        service.authorize(question(boris, Map.of())).getDecision());
                assertEquals(Decision.DECISION_DENY,
                        service.authorize(question(boris, Map.of("hotel_id", NEW, "owner_id", CLARA))).getDecision());
                assertEquals(Decision.DECISION_ALLOW,
                        service.authorize(question(boris, Map.of("hotel_id", NEW, "owner_id", BORIS))).getDecision());
                assertEquals(Decision.DECISION_ALLOW,
                        service.authorize(question(admin, Map.of())).getDecision());
                service.authorizeBatch(AuthorizeBatchRequest.newBuilder().setAccessToken(boris)
                        .addQuestions(Question.newBuilder().setAction("hotel.list"))
                        .addQuestions(Question.newBuilder().setAction("booking.create"))
                        .build());
            });
        }
        assertEquals(List.of("deny booking.create by role-forbids on  ",
                "deny hotel.update by not-hotel-staff on hotel " + HOTEL), entriesOf(BORIS));
        assertTrue(entriesOf(ADMIN).contains("allow hotel.update by role-permits on hotel " + HOTEL));
    }

    @Test
    void a_decision_runs_no_statement() {
        var clara = token("clara");
        asking(auth, service -> {
            service.authorize(question(clara, Map.of("hotel_id", HOTEL, "owner_id", CLARA)));
            var before = statements();
            for (var i = 0; i < 500; i++) {
                service.authorize(question(clara, Map.of("hotel_id", HOTEL, "owner_id", CLARA)));
            }
            assertTrue(before.containsKey("auth.person-with-email"), "statements are counted: " + before);
            var asOften = new TreeMap<>(statements());
            asOften.replaceAll((statement, times) -> times - before.getOrDefault(statement, 0L));
            asOften.values().removeIf(times -> times < 500);
            assertEquals(Map.of(), asOften);
        });
    }

    @Test
    void decisions_are_counted_by_outcome_and_rule_and_the_buffer_is_watched() {
        asking(auth, service -> service.authorize(question("", Map.of())));
        var metrics = auth.metrics();
        assertTrue(metrics.contains("decisions_total{decision=\"deny\",rule=\"role-forbids\""), metrics);
        assertTrue(metrics.contains("audit_entries_waiting"), metrics);
        assertTrue(metrics.contains("audit_entries_dropped{scope=\"application\",} 0.0"), metrics);
    }

    /** How often each statement has run. */
    private static Map<String, Long> statements() {
        return auth.metrics().lines().map(COUNTED::matcher).filter(Matcher::matches).collect(Collectors.toMap(
                line -> line.group(1), line -> (long) Double.parseDouble(line.group(2)), Long::sum));
    }
}
