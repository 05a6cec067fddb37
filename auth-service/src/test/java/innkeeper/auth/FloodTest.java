package innkeeper.auth;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

import static innkeeper.auth.RunningAuth.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FloodTest {
    private static final int LOG_INS = 60;

    @Test
    void a_flood_of_log_ins_leaves_token_checks_alone() throws Exception {
        var variables = Development.variables();
        variables.put("AUTH_BCRYPT_COST", "10");
        variables.put("AUTH_HASHING_THREADS", "1");
        try (var auth = RunningAuth.inMemory(variables); var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var token = "Bearer " + auth.loggedIn("anna@innkeeper.example").get("access_token").asText();
            var flood = new ArrayList<Future<HttpResponse<String>>>();
            for (var guest = 0; guest < LOG_INS; guest++) {
                var email = "guest-%d@innkeeper.example".formatted(guest);
                flood.add(callers.submit(() -> auth.login(email, PASSWORD)));
            }
            for (var check = 0; check < 10; check++) {
                assertEquals(200, auth.get("/v1/users/me", "Authorization", token).statusCode());
            }
            assertTrue(flood.stream().anyMatch(login -> !login.isDone()), "the flood was over too early to tell");
            for (var login : flood) {
                assertEquals(401, login.get().statusCode());
            }
        }
    }
}
