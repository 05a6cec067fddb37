package innkeeper.auth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import innkeeper.auth.link.domain.LinkPurpose;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

import static innkeeper.auth.RunningAuth.PASSWORD;
import static innkeeper.auth.RunningAuth.json;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Where addresses are verified, nobody finds out by asking whether an address has an account. */
class WhoHasAnAccountTest {
    private static final String THEIRS = "known@innkeeper.example";
    private static final String NEVER_SEEN = "fresh@innkeeper.example";
    private static final String ATTACKERS = "an evil plan for tonight";

    /** Somebody has registered; their address waits to be verified. */
    private static RunningAuth registered() {
        var variables = Development.variables();
        variables.put("AUTH_UNVERIFIED_LOGIN", "false");
        // nothing is given back while a test lasts: what is left is compared
        variables.replaceAll((name, value) -> name.startsWith("AUTH_LIMIT_") ? "100/24h" : value);
        variables.put("AUTH_LOCKOUT_FIRST_PAUSE", "10m");
        var auth = RunningAuth.inMemory(variables);
        auth.register(THEIRS);
        return auth;
    }

    private static RunningAuth verified() {
        var auth = registered();
        auth.post("/v1/auth/verify-email",
                "{\"token\": \"%s\"}".formatted(auth.mailed(LinkPurpose.EMAIL_VERIFICATION)));
        return auth;
    }

    /** What an attacker does to learn of the address, and all that is answered, without what differs each time. */
    private static List<String> asked(RunningAuth auth, String email) {
        try (auth) {
            var address = "{\"email\": \"%s\"}".formatted(email);
            var answers = new ArrayList<HttpResponse<String>>();
            answers.add(auth.post("/v1/auth/register", """
                    {"email": "%s", "password": "%s", "full_name": "Eve", "role": "client"}"""
                    .formatted(email, ATTACKERS)));
            answers.add(auth.login(email, ATTACKERS));
            answers.add(byPassword(auth, email, ATTACKERS));
            answers.add(auth.post("/v1/auth/verify-email/request", address));
            answers.add(auth.post("/v1/auth/password-reset", address));
            answers.add(auth.login(email, ATTACKERS));
            answers.add(auth.login(email, "another " + ATTACKERS));
            answers.add(byPassword(auth, email, ATTACKERS));
            answers.add(auth.login(email, ATTACKERS));
            answers.add(byPassword(auth, email, ATTACKERS));
            return answers.stream().map(answer -> shown(answer).replace(email, "the address")).toList();
        }
    }

    private static HttpResponse<String> byPassword(RunningAuth auth, String email, String password) {
        return auth.form("/v1/oauth/token", "grant_type=password&username=%s&password=%s"
                .formatted(email, password.replace(' ', '+')));
    }

    private static String shown(HttpResponse<String> answer) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers().map());
        List.of("Date", "X-Request-Id", "Retry-After").forEach(headers::remove);
        headers.computeIfPresent("RateLimit", (_, left) -> left.stream().map(l -> l.replaceAll(";t=.*", "")).toList());
        return answer.statusCode() + " " + headers + " " + body(answer);
    }

    private static String body(HttpResponse<String> answer) {
        if (answer.body().isEmpty()) {
            return "";
        }
        var body = (ObjectNode) json(answer);
        body.remove("trace_id");
        return body.toString();
    }

    @Test
    void an_address_with_an_account_that_is_not_verified_answers_as_one_without() {
        assertEquals(asked(registered(), NEVER_SEEN), asked(registered(), THEIRS));
    }

    @Test
    void an_address_with_a_verified_account_answers_as_one_without() {
        assertEquals(asked(verified(), NEVER_SEEN), asked(verified(), THEIRS));
    }

    @Test
    void the_owner_gets_in_all_the_same() {
        try (var auth = verified()) {
            assertEquals(200, auth.login(THEIRS, PASSWORD).statusCode());
        }
    }
}
