package innkeeper.auth;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kit.json.Json;
import innkeeper.kit.seal.Envelope;
import innkeeper.testkit.contract.EventContract;
import innkeeper.testkit.infra.TestKafka;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;

import static innkeeper.auth.RunningAuth.bearer;
import static innkeeper.auth.RunningAuth.json;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** People and their hotels, on one running service with a real broker. */
record StaffClient(RunningAuth auth) {
    /** Somebody with an account, a verified address of their own, and a token. */
    record Somebody(String email, String id, String token) {}

    Somebody somebody(String name) {
        return somebody(name, "hotelier");
    }

    Somebody somebody(String name, String role) {
        var email = "%s-%s@innkeeper.example".formatted(name, UUID.randomUUID());
        auth.post("/v1/auth/register", """
                {"email": "%s", "password": "%s", "full_name": "%s", "role": "%s", "locale": "en"}
                """.formatted(email, RunningAuth.PASSWORD, name, role));
        assertEquals(204, auth.post("/v1/auth/verify-email",
                "{\"token\": \"%s\"}".formatted(token(letterTo("email-verification", email, 1)))).statusCode());
        return loggedIn(email, RunningAuth.PASSWORD);
    }

    Somebody loggedIn(String email, String password) {
        var token = bearer(json(auth.login(email, password)));
        return new Somebody(email, auth.idOf(token).toString(), token);
    }

    Somebody admin() {
        return loggedIn("admin@innkeeper.example", "admin-demo-password");
    }

    /** A hotel that hotel-service has announced as this person's, and that is theirs here by now. */
    String hotelOf(Somebody owner) {
        var hotel = UUID.randomUUID().toString();
        announce(hotel, owner, "created", "published", 1);
        await().until(() -> staff(hotel, owner.token()).statusCode() == 200);
        return hotel;
    }

    void announce(String hotel, Somebody owner, String type, String status, int version) {
        announce(hotel, owner, type, status, version, "");
    }

    /** As hotel-service says it of a hotel that somebody has deleted. */
    void deleted(String hotel, Somebody owner, Somebody by, String as) {
        announce(hotel, owner, "deleted", "deleted", 2,
                ", \"by\": {\"person_id\": \"%s\", \"as\": \"%s\"}".formatted(by.id(), as));
    }

    private void announce(String hotel, Somebody owner, String type, String status, int version, String more) {
        TestKafka.publish("innkeeper.hotel.v1", hotel, "innkeeper.hotel." + type, """
                {"hotel_id": "%s", "owner_id": "%s", "name": "Hotel Astoria", "description": "", "country": "RU",
                 "city": "Kazan", "address": "Street 1", "stars": 3, "timezone": "Europe/Moscow", "currency": "RUB",
                 "check_in_time": "14:00", "check_out_time": "12:00", "amenities": [],
                 "contact": {"phone": "", "email": "", "website": ""}, "status": "%s", "version": %d%s}
                """.formatted(hotel, owner.id(), status, version, more));
    }

    HttpResponse<String> staff(String hotel, String token) {
        return auth.get("/v1/hotels/%s/staff?limit=100".formatted(hotel), "Authorization", token);
    }

    HttpResponse<String> invite(String hotel, String token, String email, String relation) {
        return auth.post("/v1/hotels/%s/staff".formatted(hotel),
                "{\"email\": \"%s\", \"relation\": \"%s\"}".formatted(email, relation), "Authorization", token);
    }

    HttpResponse<String> handOver(String hotel, String token, String email) {
        return auth.post("/v1/hotels/%s/owner".formatted(hotel), "{\"email\": \"%s\"}".formatted(email),
                "Authorization", token);
    }

    HttpResponse<String> change(String hotel, String token, String person, String relation) {
        return auth.send("PATCH", "/v1/hotels/%s/staff/%s".formatted(hotel, person), "application/json",
                "{\"relation\": \"%s\"}".formatted(relation), "Authorization", token);
    }

    HttpResponse<String> remove(String hotel, String token, String person) {
        return auth.delete("/v1/hotels/%s/staff/%s".formatted(hotel, person), "Authorization", token);
    }

    HttpResponse<String> accept(String link) {
        return auth.post("/v1/auth/staff-invitation", "{\"token\": \"%s\"}".formatted(link));
    }

    HttpResponse<String> join(String link, String name, String password) {
        return auth.post("/v1/auth/staff-invitation", """
                {"token": "%s", "full_name": "%s", "password": "%s"}""".formatted(link, name, password));
    }

    /** Invited, and there. */
    Somebody employ(String hotel, Somebody owner, String name, String role, String relation) {
        var person = somebody(name, role);
        var invited = invite(hotel, owner.token(), person.email(), relation);
        assertEquals(201, invited.statusCode(), invited.body());
        assertEquals(204, accept(linkTo(person.email())).statusCode());
        return person;
    }

    String linkTo(String email) {
        return token(letterTo(email, 1));
    }

    static String token(JsonNode letter) {
        return letter.get("link").asText().split("token=")[1];
    }

    /** The nth sealed invitation to the address, opened as notification-service opens it. */
    JsonNode letterTo(String email, int nth) {
        return letterTo("staff-invitation", email, nth);
    }

    private static JsonNode letterTo(String kind, String email, int nth) {
        var envelope = Envelope.of(Development.variables().get("USER_SECRETS_KEY"));
        var found = new AtomicReference<JsonNode>();
        TestKafka.read("innkeeper.user-secrets.v1", so -> {
            var letters = so.stream()
                    .filter(record -> TestKafka.header(record, "ce_type")
                            .equals("innkeeper.user-secret." + kind))
                    .map(record -> envelope.open(Json.read(record.value(), JsonNode.class).get("sealed").asText(),
                            JsonNode.class))
                    .filter(content -> content.get("email").asText().equals(email))
                    .toList();
            if (letters.size() >= nth) {
                found.set(letters.get(nth - 1));
            }
            return letters.size() >= nth;
        });
        return found.get();
    }

    /** {@code allow as manager}, {@code deny by not-hotel-staff}: as this instance decides it. */
    String decided(String admin, String person, String action, String hotel) {
        var answer = json(auth.get("/v1/authorization/explain?subject=%s&action=%s&resource=%s".formatted(
                person, action, "hotel:" + hotel + ",hotel_id=" + hotel), "Authorization", admin));
        return answer.get("decision").asText().equals("allow")
                ? "allow as " + answer.get("relation").asText()
                : "deny by " + answer.get("rule").asText();
    }

    /** What was announced of a person under this type, as the contract describes it. */
    List<JsonNode> told(String person, String type) {
        var records =
                TestKafka.read("innkeeper.user.v1", so -> so.stream().anyMatch(record -> is(record, person, type)));
        return records.stream().filter(record -> is(record, person, type)).map(record -> {
            EventContract.check(TestKafka.header(record, "ce_type"), record.value());
            return Json.read(record.value(), JsonNode.class);
        }).toList();
    }

    private static boolean is(ConsumerRecord<String, String> record, String person, String type) {
        return record.key().equals(person) && TestKafka.header(record, "ce_type").equals("innkeeper.user." + type);
    }

    /** What somebody did that was allowed, newest first. */
    List<String> audited(String admin, String person) {
        return json(auth.get("/v1/audit-entries?decision=allow&subject=" + person, "Authorization", admin))
                .get("items").valueStream()
                .map(entry -> entry.get("action").asText() + " " + entry.get("reason").asText()).toList();
    }

    /** What the person was refused, and of what. */
    List<String> refused(String admin, String person) {
        return json(auth.get("/v1/audit-entries?decision=deny&subject=" + person, "Authorization", admin))
                .get("items").valueStream()
                .map(entry -> "%s of %s %s".formatted(entry.get("action").asText(), entry.at("/resource/type").asText(),
                        entry.at("/resource/id").asText()))
                .toList();
    }

    static void problem(int status, String code, HttpResponse<String> answer) {
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(code, json(answer).get("code").asText(), answer.body());
    }
}
