package innkeeper.auth.decision.usecase;

import innkeeper.auth.account.usecase.UseCases;
import innkeeper.auth.decision.domain.Decision;
import innkeeper.auth.decision.domain.Resource;
import innkeeper.auth.oauth.usecase.IssueServiceToken;
import innkeeper.auth.oauth.usecase.ServiceClients;
import innkeeper.auth.person.domain.AuthRejection.InvalidAccessToken;
import innkeeper.auth.person.domain.AuthRejection.InvalidAudience;
import innkeeper.auth.person.domain.AuthRejection.InvalidClient;
import innkeeper.auth.person.domain.AuthRejection.ServiceCredential;
import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.domain.Subject;
import innkeeper.kernel.Rejected;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static innkeeper.auth.account.usecase.UseCases.ANNA;
import static innkeeper.auth.account.usecase.UseCases.HOME;
import static innkeeper.auth.account.usecase.UseCases.PASSWORD;
import static innkeeper.auth.factor.domain.PresentedCode.ABSENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class AuthorizeTest {
    private final UseCases useCases = new UseCases();
    private final IssueServiceToken serviceTokens = new IssueServiceToken(new OneService(), useCases.tokens);

    @Test
    void without_a_token_somebody_is_anonymous() {
        assertEquals(Subject.ANONYMOUS, useCases.authorize.subject(""));
    }

    @Test
    void a_token_says_who_its_bearer_is() {
        var anna = useCases.anna();
        var token = useCases.logIn.handle(ANNA, PASSWORD, ABSENT, HOME, UseCases.HERE).access().value();
        assertEquals(new Subject(anna.toString(), Role.CLIENT, "anna@innkeeper.example", "ru", "Anna Petrova",
                "00000000-0000-0000-0000-000000000002", false),
                useCases.authorize.subject(token));
    }

    @Test
    void a_bad_token_is_worse_than_none() {
        var refused = assertThrows(Rejected.class, () -> useCases.authorize.subject("made up"));
        assertEquals(new InvalidAccessToken(), refused.rejection());
    }

    @Test
    void a_credential_between_services_is_no_persons_token() {
        var credential = serviceTokens.handle("booking-service", "secret", "auth-service").value();
        assertEquals(new ServiceCredential("auth-service"),
                assertThrows(Rejected.class, () -> useCases.authorize.subject(credential)).rejection());
    }

    @Test
    void the_policy_decides_for_the_subject() {
        var anna = new Subject("anna", Role.CLIENT, "", "", "", "", true);
        assertEquals(
                new Decision.Deny("not-own-booking", "the booking is not the caller's own"),
                useCases.authorize.handle(anna, "booking.create",
                        new Resource("booking", "", Map.of("client_id", "boris"))));
    }

    @Test
    void a_service_gets_credentials_only_with_its_secret_and_only_where_it_has_business() {
        var credential = serviceTokens.handle("booking-service", "secret", "hotel-service");
        assertEquals("booking-service for hotel-service", credential.value());
        assertEquals(new InvalidClient(), assertThrows(Rejected.class,
                () -> serviceTokens.handle("booking-service", "guess", "hotel-service")).rejection());
        assertEquals(new InvalidAudience("booking-service", "innkeeper"), assertThrows(Rejected.class,
                () -> serviceTokens.handle("booking-service", "secret", "innkeeper")).rejection());
    }

    private static final class OneService implements ServiceClients {
        @Override
        public boolean named(String service) {
            return service.equals("booking-service");
        }

        @Override
        public boolean knows(String service, String secret) {
            return named(service) && secret.equals("secret");
        }
    }
}
