package innkeeper.auth;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.auth.usecase.access.InMemorySigningKeys;
import innkeeper.auth.usecase.account.InMemoryPeople;
import innkeeper.auth.usecase.account.InMemorySessions;
import innkeeper.auth.usecase.audit.InMemoryAuditLog;
import innkeeper.kit.json.Json;
import innkeeper.kit.lifecycle.Service;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testkit.contract.ContractClient;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The service on free ports, and a client that holds every answer to the contract. */
final class RunningAuth implements AutoCloseable {
    static final String PASSWORD = "a long walk by the sea";

    private final Service service;
    private final Application application;
    private final ContractClient client;

    private RunningAuth(Application application) {
        this.application = application;
        this.service = application.service("auth-service");
        service.start();
        this.client = new ContractClient("auth", URI.create("http://127.0.0.1:" + application.http().port()));
    }

    /** On stores in memory. */
    static RunningAuth inMemory(Map<String, String> variables) {
        var stores = new Stores(
                new InMemoryPeople(), new InMemorySessions(), new InMemorySigningKeys(), new InMemoryAuditLog());
        return on(stores, variables);
    }

    /** On stores that the test looks into. */
    static RunningAuth on(Stores stores, Map<String, String> variables) {
        return new RunningAuth(Main.edges(
                Settings.from(variables), stores, Clock.systemUTC(), Telemetry.none(), List.of()));
    }

    /** As in production. */
    static RunningAuth real(Map<String, String> variables) {
        return new RunningAuth(Main.application(Settings.from(variables), Clock.systemUTC()));
    }

    int grpcPort() {
        return application.grpc().port();
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
