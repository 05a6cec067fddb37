package innkeeper.benchmark.load;

import java.util.concurrent.ExecutorService;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** People who differ by a number only, at a token endpoint of Innkeeper or of anybody else. */
public record Persons(URI tokenEndpoint, String client) {
    public static final String PASSWORD = "a long walk by the sea";
    private static final int AT_ONCE = 8;

    public static String email(int number) {
        return "person-%d@load.example".formatted(number);
    }

    /** Registers them at auth-service. */
    public static void register(URI auth, int count) {
        forEach(count, number -> () -> {
            Form.json(auth.resolve("/v1/auth/register"), Map.of("email", email(number), "password", PASSWORD,
                    "full_name", "Person " + number, "role", "client", "locale", "en"), 201);
            return true;
        });
    }

    public JsonNode logIn(int number) throws Exception {
        return Form.token(tokenEndpoint, Map.of("grant_type", "password", "client_id", client,
                "username", email(number), "password", PASSWORD));
    }

    public JsonNode refresh(String refreshToken) throws Exception {
        return Form.token(tokenEndpoint, Map.of("grant_type", "refresh_token", "client_id", client,
                "refresh_token", refreshToken));
    }

    /** The field that each of them gets by logging in. */
    public List<String> fromLogIn(int count, String field) {
        return forEach(count, number -> () -> logIn(number).required(field).asText());
    }

    private static <T> List<T> forEach(int count, IntFunction<Callable<T>> work) {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<T>> results = new ArrayList<>();
            for (int number = 0; number < count; number++) {
                results.add(threads.submit(work.apply(number)));
            }
            return results.stream().map(Persons::result).toList();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
