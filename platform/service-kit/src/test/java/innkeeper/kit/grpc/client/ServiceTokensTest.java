package innkeeper.kit.grpc.client;

import innkeeper.kit.grpc.AuthDouble;
import innkeeper.kit.problem.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ServiceTokensTest {
    private final AuthDouble auth = new AuthDouble();
    private final AtomicLong now = new AtomicLong();
    private final ServiceTokens tokens = new ServiceTokens(auth.settings("localhost:1"), now::get);

    @AfterEach
    void close() {
        auth.close();
    }

    @Test
    void a_token_is_asked_for_with_this_services_credential() {
        tokens.forAudience("hotel-service");

        assertEquals(List.of("Basic Ym9va2luZy1zZXJ2aWNlOnMzY3JldA== "
                + "grant_type=client_credentials&audience=hotel-service"), auth.tokenRequests());
    }

    @Test
    void a_token_is_kept_for_its_audience() {
        var token = tokens.forAudience("hotel-service");

        assertEquals(token, tokens.forAudience("hotel-service"));
        assertNotEquals(token, tokens.forAudience("auth-service"));
        assertEquals(2, auth.tokenRequests().size());
    }

    @Test
    void of_fifty_who_need_a_token_at_once_one_asks() throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = callers.invokeAll(IntStream.range(0, 50)
                    .<Callable<String>>mapToObj(_ -> () -> tokens.forAudience("hotel-service"))
                    .toList());
            for (var one : all) {
                assertEquals(all.getFirst().get(), one.get());
            }
        }
        assertEquals(1, auth.tokenRequests().size());
    }

    @Test
    void a_token_is_renewed_before_it_expires() {
        auth.issuesTokensFor(Duration.ofMinutes(15));
        tokens.forAudience("hotel-service");

        pass(Duration.ofMinutes(14).minusNanos(1));
        tokens.forAudience("hotel-service");
        assertEquals(1, auth.tokenRequests().size());
        pass(Duration.ofNanos(1));
        tokens.forAudience("hotel-service");
        assertEquals(2, auth.tokenRequests().size());
    }

    @Test
    void a_token_that_is_still_valid_serves_on_when_its_renewal_fails() {
        auth.issuesTokensFor(Duration.ofMinutes(15));
        var first = tokens.forAudience("hotel-service");
        auth.answers(503);

        pass(Duration.ofMinutes(15).minusNanos(1));
        assertEquals(first, tokens.forAudience("hotel-service"));
        assertEquals(2, auth.tokenRequests().size());
        pass(Duration.ofNanos(1));
        assertThrows(Unavailable.class, () -> tokens.forAudience("hotel-service"));
    }

    @Test
    void without_auth_service_there_is_no_token() {
        auth.answers(503);

        assertThrows(Unavailable.class, () -> tokens.forAudience("hotel-service"));
    }

    @Test
    void a_wrong_secret_is_told_apart_in_the_cause() {
        auth.answers(401);

        var failure = assertThrows(Unavailable.class, () -> tokens.forAudience("hotel-service"));

        assertEquals("the token endpoint answered 401", failure.getCause().getMessage());
    }

    @Test
    void the_next_caller_asks_again_after_a_failure() {
        auth.answers(503);
        assertThrows(Unavailable.class, () -> tokens.forAudience("hotel-service"));
        auth.answers(200);

        tokens.forAudience("hotel-service");

        assertEquals(2, auth.tokenRequests().size());
    }

    @Test
    void a_token_that_was_refused_is_not_shown_again() {
        var refused = tokens.forAudience("hotel-service");
        auth.changesItsKey("second");
        tokens.forget("hotel-service", refused);

        assertNotEquals(refused, tokens.forAudience("hotel-service"));
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
