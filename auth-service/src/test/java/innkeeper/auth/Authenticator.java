package innkeeper.auth;

import com.bastiaanjansen.otp.TOTPGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import static innkeeper.auth.RunningAuth.PASSWORD;
import static innkeeper.auth.RunningAuth.json;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Somebody's app, and how they set it up over REST. */
final class Authenticator {
    static final String PATH = "/v1/users/me/second-factor";

    private final Clock clock;
    private final String secret;
    private final TOTPGenerator generator;
    private List<String> recoveryCodes = List.of();

    private Authenticator(Clock clock, String secret) {
        this.clock = clock;
        this.secret = secret;
        this.generator = new TOTPGenerator.Builder(secret).build();
    }

    /** The code of the step before confirms it, so that the present one is still good. */
    static Authenticator enrolled(RunningAuth auth, JsonNode tokens, Clock clock) {
        var app = begun(auth, tokens, clock);
        var confirmed = app.confirm(auth, tokens, app.code(Duration.ofSeconds(-30)));
        assertEquals(200, confirmed.statusCode(), confirmed.body());
        app.recoveryCodes = json(confirmed).get("recovery_codes").valueStream().map(JsonNode::asText).toList();
        return app;
    }

    static Authenticator begun(RunningAuth auth, JsonNode tokens, Clock clock) {
        var begun = auth.post(PATH, "{\"password\": \"%s\"}".formatted(PASSWORD), "Authorization",
                RunningAuth.bearer(tokens));
        assertEquals(201, begun.statusCode(), begun.body());
        return new Authenticator(clock, json(begun).get("secret").asText());
    }

    HttpResponse<String> confirm(RunningAuth auth, JsonNode tokens, String code) {
        return auth.post(PATH + "/confirm", "{\"code\": \"%s\"}".formatted(code), "Authorization",
                RunningAuth.bearer(tokens));
    }

    String secret() {
        return secret;
    }

    String code() {
        return code(Duration.ZERO);
    }

    String code(Duration later) {
        return generator.at(clock.instant().plus(later));
    }

    List<String> recoveryCodes() {
        return recoveryCodes;
    }
}
