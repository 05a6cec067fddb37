package innkeeper.auth;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.auth.audit.usecase.InMemoryAuditLog;
import innkeeper.auth.client.usecase.InMemoryClients;
import innkeeper.auth.device.usecase.InMemoryDeviceRequests;
import innkeeper.auth.grant.usecase.InMemoryCodes;
import innkeeper.auth.grant.usecase.InMemoryConsents;
import innkeeper.auth.key.usecase.InMemorySigningKeys;
import innkeeper.auth.limit.usecase.InMemoryLoginAttempts;
import innkeeper.auth.limit.usecase.InMemoryRateLimits;
import innkeeper.auth.link.domain.LinkPurpose;
import innkeeper.auth.link.domain.OneTimeLink;
import innkeeper.auth.password.crypto.BcryptPasswords;
import innkeeper.auth.password.domain.Password;
import innkeeper.auth.person.domain.Account;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.usecase.InMemoryPeople;
import innkeeper.auth.settings.Settings;
import innkeeper.auth.staff.usecase.InMemoryStaff;
import innkeeper.kernel.PersonId;
import innkeeper.kit.json.Json;
import innkeeper.kit.lifecycle.Service;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.time.Clocks;
import innkeeper.testkit.contract.ContractClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import static org.awaitility.Awaitility.await;

/** The service on free ports, and a client that holds every answer to the contract. */
final class RunningAuth implements AutoCloseable {
    static final String PASSWORD = "a long walk by the sea";

    private final InMemoryPeople people;
    private final Optional<InMemoryStaff> staff;
    private final Service service;
    private final Application application;
    private final ContractClient client;

    private RunningAuth(Application application, InMemoryPeople people, Optional<InMemoryStaff> staff) {
        this.people = people;
        this.staff = staff;
        this.application = application;
        this.service = application.service("auth-service");
        service.start();
        this.client = new ContractClient("auth", URI.create("http://127.0.0.1:" + application.http().port()));
    }

    /** On stores in memory. */
    static RunningAuth inMemory(Map<String, String> variables) {
        return on(stores(new InMemoryPeople(), new InMemoryAuditLog()), variables);
    }

    static Stores stores(InMemoryPeople people, InMemoryAuditLog audit) {
        return stores(people, new InMemorySigningKeys(), audit);
    }

    static Stores stores(InMemoryPeople people, InMemorySigningKeys keys, InMemoryAuditLog audit) {
        var accounts = new AccountStores(people, people.directory(), people.links(), people.links());
        var grants = new Stores.Grants(new InMemoryClients(), new InMemoryConsents(people), new InMemoryCodes(people),
                new InMemoryDeviceRequests(people));
        var staff = new InMemoryStaff(people);
        return new Stores(accounts, staff, staff, people.factors(), people.sessions(), keys,
                () -> UUID.randomUUID().toString(), people.sessions().revocations(), audit, grants,
                new InMemoryLoginAttempts(), new InMemoryRateLimits(Clocks.system()));
    }

    /** On stores that the test looks into. */
    static RunningAuth on(Stores stores, Map<String, String> variables) {
        return on(stores, variables, Telemetry.none());
    }

    static RunningAuth on(Stores stores, Map<String, String> variables, Telemetry telemetry) {
        return at(Clocks.system(), stores, variables, telemetry);
    }

    /** Whose clock the test moves. */
    static RunningAuth at(Clock clock, Stores stores, Map<String, String> variables, Telemetry telemetry) {
        var people = (InMemoryPeople) stores.accounts().people();
        var rules = Settings.from(variables).account().links();
        people.links().writtenBy(LinkModule.writing(stores, rules, clock, telemetry));
        return new RunningAuth(Main.edges(
                Settings.from(variables), stores, clock, telemetry, List.of()),
                people, Optional.of((InMemoryStaff) stores.staff()));
    }

    /** As in production. */
    static RunningAuth real(Map<String, String> variables) {
        return new RunningAuth(Main.application(Settings.from(variables), Clocks.system()),
                new InMemoryPeople(), Optional.empty());
    }

    /** Who works where; on stores in memory only. */
    InMemoryStaff staff() {
        return staff.orElseThrow();
    }

    /** A person's id. */
    PersonId idOf(String bearer) {
        return PersonId.of(json(get("/v1/users/me", "Authorization", bearer)).get("id").asText());
    }

    /** The token of the newest link that was mailed for this, however long that takes; on stores in memory only. */
    String mailed(LinkPurpose purpose) {
        return await().until(() -> newest(purpose), Optional::isPresent).orElseThrow();
    }

    private Optional<String> newest(LinkPurpose purpose) {
        return people.links().sent().reversed().stream().filter(link -> link.purpose() == purpose).findFirst()
                .map(OneTimeLink::token);
    }

    URI uri(String path) {
        return client.uri(path);
    }

    int grpcPort() {
        return application.grpc().port();
    }

    /** As operators read them. */
    String metrics() {
        var metrics = URI.create("http://127.0.0.1:%d/observe/metrics".formatted(application.http().managementPort()));
        try (var operator = HttpClient.newHttpClient()) {
            return operator.send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path, String... headers) {
        return client.send(request(path, headers).GET().build());
    }

    HttpResponse<String> post(String path, String json, String... headers) {
        return send("POST", path, "application/json", json, headers);
    }

    HttpResponse<String> form(String path, String form, String... headers) {
        return send("POST", path, "application/x-www-form-urlencoded", form, headers);
    }

    HttpResponse<String> send(String method, String path, String mediaType, String body, String... headers) {
        return client.send(request(path, headers).header("Content-Type", mediaType)
                .method(method, HttpRequest.BodyPublishers.ofString(body)).build());
    }

    HttpResponse<String> register(String email) {
        return post("/v1/auth/register", """
                {"email": "%s", "password": "%s", "full_name": "Anna Petrova", "role": "client", "locale": "ru"}
                """.formatted(email, PASSWORD));
    }

    /** Registered and logged in. */
    JsonNode loggedIn(String email) {
        register(email);
        return json(login(email, PASSWORD));
    }

    /** An admin's access token as a header; only on stores in memory, for nobody can register as an admin. */
    String admin() {
        var id = new PersonId(UUID.randomUUID());
        var email = new EmailAddress("admin-" + id + "@innkeeper.example");
        people.register(new Account(Person.registered(id, email, "Ada", Role.ADMIN, "en", Instant.now()),
                new BcryptPasswords(4, 1, 1).hash(new Password(PASSWORD))));
        return bearer(json(login(email.value(), PASSWORD)));
    }

    static String bearer(JsonNode tokens) {
        return "Bearer " + tokens.get("access_token").asText();
    }

    HttpResponse<String> delete(String path, String... headers) {
        return client.send(request(path, headers).DELETE().build());
    }

    HttpResponse<String> login(String email, String password) {
        return post("/v1/auth/login", "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password));
    }

    HttpResponse<String> refresh(String refreshToken) {
        return post("/v1/auth/refresh", "{\"refresh_token\": \"%s\"}".formatted(refreshToken));
    }

    /** A credential of booking-service. */
    String credentialFor(String audience) {
        return json(form("/v1/oauth/token", "grant_type=client_credentials&client_id=booking-service"
                + "&client_secret=booking%3Asecret&audience=" + audience)).get("access_token").asText();
    }

    static JsonNode json(HttpResponse<String> answer) {
        return Json.read(answer.body(), JsonNode.class);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(client.uri(path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    @Override
    public void close() {
        service.close();
    }
}
