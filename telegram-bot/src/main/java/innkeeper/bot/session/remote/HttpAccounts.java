package innkeeper.bot.session.remote;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.bot.chat.domain.ChatId;
import innkeeper.bot.messenger.domain.Language;
import innkeeper.bot.session.domain.Login;
import innkeeper.bot.session.domain.Profile;
import innkeeper.bot.session.domain.Tokens;
import innkeeper.bot.session.usecase.Accounts;
import innkeeper.bot.session.usecase.Answer;
import innkeeper.bot.session.usecase.Unauthenticated;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.json.Json;
import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.remote.HttpCaller;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.time.Clocks;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** auth-service over its REST API: device authorization (RFC 8628), refresh and revocation by standard forms. */
public final class HttpAccounts implements Accounts {
    private static final String NAME = "auth-service";
    private static final String DEVICE_CODE = "urn:ietf:params:oauth:grant-type:device_code";
    private static final int OK = 200;
    /** RFC 8628, 3.2. */
    private static final int USUAL_INTERVAL = 5;

    private final AccountsSettings settings;
    private final HttpCaller caller;
    private final Clock clock;

    public HttpAccounts(AccountsSettings settings, Telemetry telemetry, Clock clock) {
        this.settings = settings;
        this.caller = new HttpCaller(NAME, settings.deadline(), telemetry);
        this.clock = clock;
    }

    @Override
    public Login begin(ChatId chat) {
        JsonNode codes = expect(form("/v1/oauth/device_authorization", Map.of(), true));
        return new Login(Ids.next(), chat, codes.required("user_code").asText(),
                URI.create(codes.required("verification_uri_complete").asText()),
                codes.required("device_code").asText(),
                Duration.ofSeconds(codes.path("interval").asInt(USUAL_INTERVAL)),
                Clocks.kept(clock.instant().plusSeconds(codes.required("expires_in").asLong())));
    }

    @Override
    public Answer ask(String deviceCode) {
        HttpResponse<String> answer =
                form("/v1/oauth/token", Map.of("grant_type", DEVICE_CODE, "device_code", deviceCode), false);
        if (answer.statusCode() == OK) {
            return new Answer.Granted(tokens(json(answer)));
        }
        return switch (json(answer).path("error").asText()) {
            case "authorization_pending" -> new Answer.Pending();
            case "slow_down" -> new Answer.SlowDown();
            case "access_denied" -> new Answer.Denied();
            case "expired_token", "invalid_grant" -> new Answer.Expired();
            default -> throw unexpected(answer);
        };
    }

    /** The same token may come twice within a short grace, so that an answer that was lost costs no session. */
    @Override
    public Optional<Tokens> refresh(String refreshToken) {
        HttpResponse<String> answer = form("/v1/oauth/token",
                Map.of("grant_type", "refresh_token", "refresh_token", refreshToken), true);
        return json(answer).path("error").asText().equals("invalid_grant")
                ? Optional.empty()
                : Optional.of(tokens(expect(answer)));
    }

    @Override
    public void revoke(String refreshToken) {
        HttpResponse<String> answer = form("/v1/oauth/revoke",
                Map.of("token", refreshToken, "token_type_hint", "refresh_token"), true);
        if (answer.statusCode() != OK) {
            throw unexpected(answer);
        }
    }

    @Override
    public Profile profile(String accessToken) {
        HttpResponse<String> answer = caller.send(HttpRequest.newBuilder(settings.url().resolve("/v1/users/me"))
                .header("Authorization", "Bearer " + accessToken).build(), true);
        if (answer.statusCode() == 401) {
            throw new Unauthenticated();
        }
        JsonNode me = expect(answer);
        return new Profile(me.required("full_name").asText(), Language.of(me.path("locale").asText()));
    }

    private HttpResponse<String> form(String path, Map<String, String> fields, boolean safeToRepeat) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("client_id", settings.clientId());
        all.put("client_secret", settings.clientSecret().value());
        String body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return caller.send(HttpRequest.newBuilder(settings.url().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("User-Agent", "Telegram")
                .POST(BodyPublishers.ofString(body)).build(), safeToRepeat);
    }

    private Tokens tokens(JsonNode answer) {
        return new Tokens(answer.required("access_token").asText(),
                Clocks.kept(clock.instant().plusSeconds(answer.required("expires_in").asLong())),
                answer.required("refresh_token").asText());
    }

    private static JsonNode expect(HttpResponse<String> answer) {
        if (answer.statusCode() != OK) {
            throw unexpected(answer);
        }
        return json(answer);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return Json.read(answer.body(), JsonNode.class);
        } catch (IllegalArgumentException _) {
            return Json.mapper().createObjectNode();
        }
    }

    /** 429 among others: it may be asked again later. */
    private static Unavailable unexpected(HttpResponse<String> answer) {
        return new Unavailable(NAME, new IllegalStateException(
                "%d %s".formatted(answer.statusCode(), json(answer).path("error").asText())));
    }
}
