package innkeeper.auth;

import innkeeper.auth.person.domain.Account;
import innkeeper.auth.person.domain.AuthRejection;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.domain.SessionId;
import innkeeper.auth.person.domain.SubjectName;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.kit.problem.ProblemCodes;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class RejectionsTest {
    private static final Map<AuthRejection, String> CODES = Map.ofEntries(
            Map.entry(new AuthRejection.InvalidCredentials(), "invalid-credentials"),
            Map.entry(new AuthRejection.SecondFactorRequired(new Account(Person.registered(new PersonId(new UUID(0, 1)),
                    new EmailAddress("anna@innkeeper.example"), "Anna", Role.CLIENT, "en", Instant.EPOCH), "hash")),
                    "second-factor-required"),
            Map.entry(new AuthRejection.InvalidCode(), "invalid-code"),
            Map.entry(new AuthRejection.CodeRequired(), "code-required"),
            Map.entry(new AuthRejection.WrongCode(), "wrong-code"),
            Map.entry(new AuthRejection.NoEnrolment(), "no-enrolment"),
            Map.entry(new AuthRejection.NoSecondFactor(), "no-second-factor"),
            Map.entry(new AuthRejection.SecondFactorExists(), "second-factor-exists"),
            Map.entry(new AuthRejection.AccountSuspended(), "account-suspended"),
            Map.entry(new AuthRejection.AddressTaken(), "address-taken"),
            Map.entry(new AuthRejection.OwnAccount(), "own-account"),
            Map.entry(new AuthRejection.LastAdmin(), "last-admin"),
            Map.entry(new AuthRejection.LastOwner(), "last-owner"),
            Map.entry(new AuthRejection.UnknownHotel(new HotelId(new UUID(0, 1))), "unknown-hotel"),
            Map.entry(new AuthRejection.UnknownStaff(new PersonId(new UUID(0, 1))), "unknown-staff"),
            Map.entry(new AuthRejection.UnknownInvitation(new UUID(0, 1)), "unknown-invitation"),
            Map.entry(new AuthRejection.AlreadyStaff(false), "already-staff"),
            Map.entry(new AuthRejection.NoLongerAllowed(), "not-hotel-staff"),
            Map.entry(new AuthRejection.VoidInvitation(), "void-invitation"),
            Map.entry(new AuthRejection.HasStaysAhead(List.of("AB23CD45")), "has-stays-ahead"),
            Map.entry(new AuthRejection.InvalidLink(), "invalid-link"),
            Map.entry(new AuthRejection.WrongPassword(), "wrong-password"),
            Map.entry(new AuthRejection.InvalidRefreshToken(), "invalid-refresh-token"),
            Map.entry(new AuthRejection.InvalidAccessToken(), "invalid-token"),
            Map.entry(new AuthRejection.ServiceCredential("hotel-service"), "invalid-token"),
            Map.entry(new AuthRejection.InvalidClient(), "invalid-client"),
            Map.entry(new AuthRejection.InvalidGrant(AuthRejection.InvalidGrant.Fault.CODE), "invalid-grant"),
            Map.entry(new AuthRejection.IssuedToAnother(true), "invalid-client"),
            Map.entry(new AuthRejection.InvalidScope(), "invalid-scope"),
            Map.entry(new AuthRejection.UnknownClient("demo"), "unknown-oauth-client"),
            Map.entry(new AuthRejection.ClientOfSettings("demo"), "client-of-settings"),
            Map.entry(new AuthRejection.InvalidAudience("hotel-service", "payment-service"), "forbidden-audience"),
            Map.entry(new AuthRejection.IrrevocableToken(), "irrevocable-token"),
            Map.entry(new AuthRejection.UnknownSession(new SessionId(new UUID(0, 1))), "unknown-session"),
            Map.entry(new AuthRejection.UnknownSigningKey("k1"), "unknown-signing-key"),
            Map.entry(new AuthRejection.TooManyRequests(Duration.ofSeconds(1)), "too-many-requests"),
            Map.entry(new AuthRejection.UnknownUser(new PersonId(new UUID(0, 1))), "unknown-user"),
            Map.entry(new AuthRejection.UnknownSubject(new SubjectName.OfService("bakery")), "unknown-user"),
            Map.entry(new AuthRejection.StaleUser(2), "stale"));

    @Test
    void every_rejection_has_its_code_here() {
        var told = CODES.keySet().stream().map(Object::getClass).collect(Collectors.toSet());
        assertEquals(List.of(), Arrays.stream(AuthRejection.class.getPermittedSubclasses())
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
