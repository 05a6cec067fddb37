package innkeeper.auth;

import innkeeper.auth.domain.Rejection;
import innkeeper.auth.domain.SubjectName;
import innkeeper.auth.domain.session.SessionId;
import innkeeper.kernel.PersonId;
import innkeeper.kit.problem.ProblemCodes;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class RejectionsTest {
    private static final Map<Rejection, String> CODES = Map.ofEntries(
            Map.entry(new Rejection.InvalidCredentials(), "invalid-credentials"),
            Map.entry(new Rejection.AccountSuspended(), "account-suspended"),
            Map.entry(new Rejection.AddressTaken(), "address-taken"),
            Map.entry(new Rejection.OwnAccount(), "own-account"),
            Map.entry(new Rejection.LastAdmin(), "last-admin"),
            Map.entry(new Rejection.HasFutureBookings(List.of("AB23CD45")), "has-future-bookings"),
            Map.entry(new Rejection.HasPaidStays(List.of("AB23CD45")), "has-paid-stays"),
            Map.entry(new Rejection.InvalidLink(), "invalid-link"),
            Map.entry(new Rejection.WrongPassword(), "wrong-password"),
            Map.entry(new Rejection.InvalidRefreshToken(), "invalid-refresh-token"),
            Map.entry(new Rejection.InvalidAccessToken(), "invalid-token"),
            Map.entry(new Rejection.InvalidClient(), "invalid-client"),
            Map.entry(new Rejection.InvalidAudience("hotel-service", "payment-service"), "forbidden-audience"),
            Map.entry(new Rejection.IrrevocableToken(), "irrevocable-token"),
            Map.entry(new Rejection.UnknownSession(new SessionId(new UUID(0, 1))), "unknown-session"),
            Map.entry(new Rejection.UnknownSigningKey("k1"), "unknown-signing-key"),
            Map.entry(new Rejection.TooManyRequests(Duration.ofSeconds(1)), "too-many-requests"),
            Map.entry(new Rejection.UnknownUser(new PersonId(new UUID(0, 1))), "unknown-user"),
            Map.entry(new Rejection.UnknownSubject(new SubjectName.OfService("bakery")), "unknown-user"),
            Map.entry(new Rejection.StaleUser(2), "stale"));

    @Test
    void every_rejection_has_its_code_here() {
        var told = CODES.keySet().stream().map(Object::getClass).collect(Collectors.toSet());
        assertEquals(List.of(), Arrays.stream(Rejection.class.getPermittedSubclasses())
                .filter(type -> !told.contains(type)).toList());
    }

    @Test
    void every_code_is_published_with_the_status_it_is_sent_with() {
        CODES.forEach((rejection, code) -> {
            var problem = Rejections.explain(rejection);
            assertEquals(code, problem.code());
            assertFalse(ProblemCodes.title(problem).isBlank());
        });
    }
}
