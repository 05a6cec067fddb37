package innkeeper.auth.grant.page;

import innkeeper.auth.client.domain.RegisteredClient;
import innkeeper.auth.client.usecase.KnownClients;
import innkeeper.auth.grant.domain.Asked;
import innkeeper.auth.grant.domain.Challenge;
import innkeeper.auth.session.domain.Scope;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Reads what programs ask at the authorization endpoint; what is not known here is ignored (RFC 6749, 3.1). */
final class RequestReader {
    private static final int LONGEST = 2_000;
    private static final List<String> READ = List.of("response_type", "client_id", "redirect_uri", "scope", "state",
            "nonce", "code_challenge", "code_challenge_method", "response_mode", "prompt", "ui_locales", "login_hint",
            "request", "request_uri");

    private final KnownClients clients;

    RequestReader(KnownClients clients) {
        this.clients = clients;
    }

    /** @param parameters each with all its values; one without a value counts as absent (RFC 6749, 3.1) */
    AuthorizationRequest read(Map<String, List<String>> parameters) {
        for (String name : List.of("client_id", "redirect_uri")) {
            if (parameters.getOrDefault(name, List.of()).size() > 1) {
                return new AuthorizationRequest.Nowhere("twice_" + name);
            }
        }
        if (one(parameters, "client_id").isEmpty()) {
            return new AuthorizationRequest.Nowhere("missing_client");
        }
        Optional<RegisteredClient> client = clients.find(one(parameters, "client_id"));
        if (client.isEmpty()) {
            return new AuthorizationRequest.Nowhere("unknown_client");
        }
        String redirectUri = single(parameters, "redirect_uri").orElse("");
        if (!client.get().redirectsTo(redirectUri)) {
            return new AuthorizationRequest.Nowhere("unknown_redirect");
        }
        String state = single(parameters, "state").filter(text -> text.length() <= LONGEST).orElse("");
        return fault(parameters)
                .<AuthorizationRequest>map(fault -> new AuthorizationRequest.Refused(
                        redirectUri, state, fault.getKey(), fault.getValue()))
                .orElseGet(() -> good(client.get(), redirectUri, state, parameters));
    }

    private static AuthorizationRequest good(
            RegisteredClient client, String redirectUri, String state, Map<String, List<String>> parameters) {
        Asked asked = new Asked(client.id(), redirectUri, new Challenge(one(parameters, "code_challenge")),
                Scope.read(one(parameters, "scope")).orElseThrow(), one(parameters, "nonce"));
        return new AuthorizationRequest.Good(client, asked, state, one(parameters, "ui_locales"),
                one(parameters, "login_hint"), written(parameters));
    }

    /** The first thing that is wrong, as a code with words for developers. */
    private static Optional<Map.Entry<String, String>> fault(Map<String, List<String>> parameters) {
        for (String name : READ) {
            List<String> values = parameters.getOrDefault(name, List.of());
            if (values.size() > 1) {
                return fault("invalid_request", name + " came more than once");
            }
            if (values.stream().anyMatch(text -> text.length() > LONGEST || !readable(text))) {
                return fault("invalid_request", name + " is too long or holds control characters");
            }
        }
        return wrong(name -> one(parameters, name));
    }

    private static Optional<Map.Entry<String, String>> wrong(UnaryOperator<String> of) {
        if (!of.apply("request").isEmpty()) {
            return fault("request_not_supported", "Send the parameters themselves");
        }
        if (!of.apply("request_uri").isEmpty()) {
            return fault("request_uri_not_supported", "Send the parameters themselves");
        }
        String type = of.apply("response_type");
        if (!type.equals("code")) {
            return type.isEmpty()
                    ? fault("invalid_request", "response_type is missing")
                    : fault("unsupported_response_type", "The response_type is code");
        }
        String mode = of.apply("response_mode");
        if (!mode.isEmpty() && !mode.equals("query")) {
            return fault("invalid_request", "The response_mode is query");
        }
        Optional<Map.Entry<String, String>> challenge =
                challengeFault(of.apply("code_challenge"), of.apply("code_challenge_method"));
        if (challenge.isPresent()) {
            return challenge;
        }
        if (Scope.read(of.apply("scope")).isEmpty()) {
            return fault("invalid_scope", "Known are " + String.join(" ", Scope.KNOWN));
        }
        List<String> prompt = List.of(of.apply("prompt").split(" "));
        if (!prompt.contains("none")) {
            return Optional.empty();
        }
        return prompt.size() > 1
                ? fault("invalid_request", "prompt is none, or something else: both at once contradict each other")
                : fault("login_required", "Nobody is logged in without a page");
    }

    private static Optional<Map.Entry<String, String>> challengeFault(String challenge, String method) {
        if (challenge.isEmpty()) {
            return fault("invalid_request", "code_challenge is missing: send one with code_challenge_method=S256 (RFC 7636)");
        }
        if (method.isEmpty()) {
            return fault("invalid_request", "code_challenge_method is missing, which means plain: send S256");
        }
        if (!method.equals(Challenge.METHOD)) {
            return fault("invalid_request", method.equals("plain")
                    ? "code_challenge_method=plain protects nothing and is not offered: send S256"
                    : "The code_challenge_method is S256");
        }
        return isChallenge(challenge)
                ? Optional.empty()
                : fault("invalid_request", "code_challenge is no SHA-256 in base64url: it has 43 characters, without padding");
    }

    private static Optional<Map.Entry<String, String>> fault(String error, String description) {
        return Optional.of(Map.entry(error, description));
    }

    private static boolean isChallenge(String text) {
        try {
            new Challenge(text);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean readable(String text) {
        return text.codePoints().noneMatch(Character::isISOControl);
    }

    private static String written(Map<String, List<String>> parameters) {
        return READ.stream().filter(name -> !one(parameters, name).isEmpty())
                .map(name -> name + "=" + URLEncoder.encode(one(parameters, name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Optional<String> single(Map<String, List<String>> parameters, String name) {
        return Optional.of(parameters.getOrDefault(name, List.of())).filter(values -> values.size() == 1)
                .map(List::getFirst);
    }

    private static String one(Map<String, List<String>> parameters, String name) {
        return single(parameters, name).orElse("");
    }
}
