package innkeeper.auth.usecase;

import innkeeper.auth.domain.Rejection.InvalidAccessToken;
import innkeeper.auth.domain.Rejection.InvalidAudience;
import innkeeper.auth.domain.Rejection.InvalidClient;
import innkeeper.auth.domain.Role;
import innkeeper.auth.domain.Subject;
import innkeeper.auth.domain.policy.Decision;
import innkeeper.auth.domain.policy.Resource;
import innkeeper.auth.usecase.access.IssueServiceToken;
import innkeeper.auth.usecase.access.ServiceClients;
import innkeeper.kernel.Rejected;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static innkeeper.auth.usecase.House.ANNA;
import static innkeeper.auth.usecase.House.HOME;
import static innkeeper.auth.usecase.House.PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class AuthorizeTest {
    private final House house = new House();
    private final IssueServiceToken serviceTokens = new IssueServiceToken(new OneService(), house.tokens);

    @Test
    void without_a_token_somebody_is_anonymous() {
        assertEquals(Subject.ANONYMOUS, house.authorize.subject(""));
    }

    @Test
    void a_token_says_who_its_bearer_is() {
        var anna = house.anna();
        var token = house.logIn.handle(ANNA, PASSWORD, HOME, House.HERE).access().value();
        assertEquals(new Subject(anna.toString(), Role.CLIENT, "anna@innkeeper.example", "ru", "Anna Petrova",
                "00000000-0000-0000-0000-000000000002", false),
                house.authorize.subject(token));
    }

    @Test
    void a_bad_token_is_worse_than_none() {
        var refused = assertThrows(Rejected.class, () -> house.authorize.subject("made up"));
        assertEquals(new InvalidAccessToken(), refused.refusal());
    }

    @Test
    void a_credential_between_services_is_no_persons_token() {
        var credential = serviceTokens.handle("booking-service", "secret", "auth-service").value();
        assertThrows(Rejected.class, () -> house.authorize.subject(credential));
    }

    @Test
    void the_policy_decides_for_the_subject() {
        var anna = new Subject("anna", Role.CLIENT, "", "", "", "", true);
        assertEquals(
                new Decision.Deny("not-own-booking", "client_id of the booking is not the caller's own id"),
                house.authorize.handle(anna, "booking.create",
                        new Resource("booking", "", Map.of("client_id", "boris"))));
    }

    @Test
    void a_service_gets_credentials_only_with_its_secret_and_only_where_it_has_business() {
        var credential = serviceTokens.handle("booking-service", "secret", "hotel-service");
        assertEquals("booking-service for hotel-service", credential.value());
        assertEquals(new InvalidClient(), assertThrows(Rejected.class,
                () -> serviceTokens.handle("booking-service", "guess", "hotel-service")).refusal());
        assertEquals(new InvalidAudience("booking-service", "innkeeper"), assertThrows(Rejected.class,
                () -> serviceTokens.handle("booking-service", "secret", "innkeeper")).refusal());
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
