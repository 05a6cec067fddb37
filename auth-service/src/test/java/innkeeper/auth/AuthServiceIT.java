package innkeeper.auth;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kit.json.Json;
import innkeeper.kit.seal.Envelope;
import innkeeper.kit.time.Clocks;
import innkeeper.testkit.contract.EventContract;
import innkeeper.testkit.infra.TestKafka;
import innkeeper.testkit.infra.TestPostgres;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static innkeeper.auth.RunningAuth.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AuthServiceIT {
    private static final String TOPIC = "innkeeper.user.v1";

    private static RunningAuth auth;
    private static RunningAuth second;

    @BeforeAll
    static void start() {
        var variables = Development.variables(TestPostgres.fresh(true), TestKafka.settings().bootstrapServers());
        variables.put("AUTH_LOCKOUT_FIRST_PAUSE", "10m");
        auth = RunningAuth.real(variables);
        second = RunningAuth.real(variables);
    }

    @AfterAll
    static void stop() {
        second.close();
        auth.close();
    }

    private static List<ConsumerRecord<String, String>> of(List<ConsumerRecord<String, String>> all, String email) {
        return all.stream().filter(record -> data(record).path("email").asText().equals(email)).toList();
    }

    private static JsonNode data(ConsumerRecord<String, String> record) {
        return Json.read(record.value(), JsonNode.class);
    }

    @Test
    void who_registers_and_renames_themselves_is_announced_in_order_and_in_full_each_time() {
        var token = "Bearer " + auth.loggedIn("olga@innkeeper.example").get("access_token").asText();
        auth.send("PATCH", "/v1/users/me", "application/json", "{\"full_name\":\"Olga Orlova\"}",
                "Authorization", token);
        auth.register("OLGA@innkeeper.example");
        auth.register("after-olga@innkeeper.example");

        var all = TestKafka.read(TOPIC, so -> !of(so, "after-olga@innkeeper.example").isEmpty()
                && of(so, "olga@innkeeper.example").size() >= 3);
        var olgas = of(all, "olga@innkeeper.example");
        assertEquals(List.of("innkeeper.user.registered", "innkeeper.user.updated",
                "innkeeper.user.registration-attempted"),
                olgas.stream().map(record -> TestKafka.header(record, "ce_type")).toList());
        assertEquals(List.of("Anna Petrova 1", "Olga Orlova 2", "Olga Orlova 2"), olgas.stream()
                .map(record -> data(record).get("full_name").asText() + " " + data(record).get("version")).toList());
        assertEquals(0, of(all, "OLGA@innkeeper.example").size());
        olgas.forEach(record -> {
            EventContract.check(TestKafka.header(record, "ce_type"), record.value());
            assertEquals("/auth-service", TestKafka.header(record, "ce_source"));
            assertEquals(data(record).get("user_id").asText(), record.key());
        });
    }

    @Test
    void the_demo_people_are_announced_like_everybody_else() {
        var demo = Set.of("anna@innkeeper.example", "boris@innkeeper.example", "clara@innkeeper.example",
                "fedor@innkeeper.example", "daria@innkeeper.example", "admin@innkeeper.example");
        var all = TestKafka.read(TOPIC, so -> demo.stream().noneMatch(email -> of(so, email).isEmpty()));
        demo.forEach(email -> EventContract.check(
                "innkeeper.user.registered", of(all, email).getFirst().value()));
    }

    @ParameterizedTest
    @CsvSource({
            "anna@innkeeper.example,  anna-demo-password,  client,   01930000-0000-7000-8000-000000000001",
            "boris@innkeeper.example, boris-demo-password, hotelier, 01930000-0000-7000-8000-000000000002",
            "clara@innkeeper.example, clara-demo-password, hotelier, 01930000-0000-7000-8000-000000000003",
            "fedor@innkeeper.example, fedor-demo-password, client,   01930000-0000-7000-8000-000000000006",
            "daria@innkeeper.example, daria-demo-password, hotelier, 01930000-0000-7000-8000-000000000007",
            "admin@innkeeper.example, admin-demo-password, admin,    01930000-0000-7000-8000-000000000009"})
    void the_demo_people_can_log_in(String email, String password, String role, String id) {
        var tokens = json(auth.login(email, password));
        var me = json(auth.get("/v1/users/me", "Authorization", "Bearer " + tokens.get("access_token").asText()));
        assertEquals(role, me.get("role").asText());
        assertEquals(id, me.get("id").asText());
    }

    @Test
    void who_guesses_at_one_instance_is_locked_out_of_the_other_too() {
        var victim = "victim@innkeeper.example";
        auth.register(victim);
        for (var guess = 0; guess < 5; guess++) {
            assertEquals(401, (guess % 2 == 0 ? auth : second).login(victim, "wrong password").statusCode());
        }
        assertEquals(429, auth.login(victim, RunningAuth.PASSWORD).statusCode());
        assertEquals(429, second.login(victim, RunningAuth.PASSWORD).statusCode());
    }

    @Test
    void a_password_is_reset_by_the_link_that_kafka_carries_sealed() {
        var email = "forgetful@innkeeper.example";
        auth.register(email);
        var refreshToken = json(auth.login(email, RunningAuth.PASSWORD)).get("refresh_token").asText();
        assertEquals(202, second.post("/v1/auth/password-reset", "{\"email\": \"%s\"}".formatted(email)).statusCode());

        var letter = letter("innkeeper.user-secret.password-reset", email);
        assertTrue(letter.path("full_name").isMissingNode(), "names are no business of a letter with a link");
        assertEquals("ru", letter.get("locale").asText());
        var link = letter.get("link").asText();
        assertTrue(link.startsWith("https://innkeeper.example/v1/auth/password-reset/confirm?token="), link);
        assertTrue(Instant.parse(letter.get("expires_at").asText()).isAfter(Instant.now()));

        var page = link.substring("https://innkeeper.example".length());
        assertEquals(200, auth.get(page).statusCode());
        var form = page.substring(page.indexOf("token=")) + "&password=a+short+walk+in+the+wood";
        assertEquals(200, auth.form("/v1/auth/password-reset/confirm", form).statusCode());
        assertEquals(400, second.form("/v1/auth/password-reset/confirm", form).statusCode());
        assertEquals(401, auth.refresh(refreshToken).statusCode());
        assertEquals(401, auth.login(email, RunningAuth.PASSWORD).statusCode());
        assertEquals(200, auth.login(email, "a short walk in the wood").statusCode());
        var id = json(auth.get("/v1/users/me", "Authorization", "Bearer "
                + json(auth.login(email, "a short walk in the wood")).get("access_token").asText())).get("id").asText();
        TestKafka.read(TOPIC, so -> so.stream().anyMatch(record -> record.key().equals(id)
                && TestKafka.header(record, "ce_type").equals("innkeeper.user.password-changed")));
    }

    /** What was sealed for this address, opened as notification-service opens it. */
    private static JsonNode letter(String type, String email) {
        var envelope = Envelope.of(Development.variables().get("USER_SECRETS_KEY"));
        var found = new AtomicReference<JsonNode>();
        TestKafka.read("innkeeper.user-secrets.v1", so -> {
            so.stream().filter(record -> TestKafka.header(record, "ce_type").equals(type))
                    .map(record -> envelope.open(data(record).get("sealed").asText(), JsonNode.class))
                    .filter(content -> content.get("email").asText().equals(email))
                    .forEach(found::set);
            return found.get() != null;
        });
        return found.get();
    }

    @Test
    void a_code_that_is_brought_to_both_instances_at_once_opens_one_session_and_each_change_is_announced()
            throws Exception {
        var email = "careful@innkeeper.example";
        var tokens = auth.loggedIn(email);
        var app = Authenticator.enrolled(auth, tokens, Clocks.system());
        var body = "{\"email\": \"%s\", \"password\": \"%s\", \"code\": \"%s\"}".formatted(
                email, RunningAuth.PASSWORD, app.code());
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = pool.invokeAll(List.<Callable<Integer>>of(
                    () -> auth.post("/v1/auth/login", body).statusCode(),
                    () -> second.post("/v1/auth/login", body).statusCode()));
            assertEquals(Set.of(200, 401), Set.of(answers.getFirst().get(), answers.getLast().get()));
        }
        var removal = "{\"password\": \"%s\", \"code\": \"%s\"}".formatted(
                RunningAuth.PASSWORD, app.recoveryCodes().getFirst());
        assertEquals(204, second.post(Authenticator.PATH + "/removal", removal, "Authorization",
                RunningAuth.bearer(tokens)).statusCode());
        var told = of(TestKafka.read(TOPIC, so -> of(so, email).size() >= 4), email);
        assertEquals(List.of("innkeeper.user.registered", "innkeeper.user.second-factor-enabled",
                "innkeeper.user.recovery-code-used", "innkeeper.user.second-factor-removed"),
                told.stream().map(record -> TestKafka.header(record, "ce_type")).toList());
        told.forEach(record -> EventContract.check(TestKafka.header(record, "ce_type"), record.value()));
    }

    @Test
    void two_instances_share_keys_and_sessions() {
        assertEquals(auth.get("/.well-known/jwks.json").body(), second.get("/.well-known/jwks.json").body());
        var tokens = auth.loggedIn("traveller@innkeeper.example");
        var refreshed = json(second.refresh(tokens.get("refresh_token").asText()));
        var me = auth.get("/v1/users/me", "Authorization", "Bearer " + refreshed.get("access_token").asText());
        assertEquals(200, me.statusCode());
    }
}
