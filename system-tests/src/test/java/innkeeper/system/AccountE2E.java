package innkeeper.system;

import innkeeper.system.support.Answer;
import innkeeper.system.support.Mail;
import innkeeper.system.support.Mailbox;
import innkeeper.system.support.People;
import innkeeper.system.support.Person;
import innkeeper.system.support.Request;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Somebody opens an account and proves their address; what others learn of it on the way is nothing. */
class AccountE2E {
    @Test
    void an_address_is_verified_by_the_form_behind_the_link_and_not_by_looking_at_it() {
        Person anna = People.guest("en");
        assertEquals("false", verified(anna));
        Mail mail = Mailbox.of(anna).mail("Confirm your e-mail address");
        assertTrue(mail.text().startsWith("Hello,"), mail.text());

        for (int look = 0; look < 2; look++) {
            Answer page = Request.to(mail.link()).get().expect(200);
            assertTrue(page.header("Content-Type").startsWith("text/html"), page.toString());
            assertEquals("false", verified(anna));
        }
        verify(mail).expect(204);
        assertEquals("true", verified(anna));
        verify(mail).expectProblem(400, "invalid-link");
        Request.to(mail.link()).get().expect(400);
    }

    @Test
    void whoever_registers_a_known_address_gets_the_same_answer_and_only_its_owner_learns_of_it() {
        Person olga = People.hotelier("ru");
        Map<String, String> form = Map.of("email", olga.email(), "password", "another long walk by the sea",
                "full_name", "Mallory", "role", "client", "locale", "en");
        Answer known = Request.to("auth-service", "/v1/auth/register").post(form).expect(201);

        assertEquals(List.of("email", "full_name", "locale", "role"), fields(known));
        assertEquals(olga.email(), known.text("/email"));
        Mail mail = Mailbox.of(olga).mail("У вас уже есть учётная запись в Innkeeper");
        assertTrue(mail.text().startsWith("Здравствуйте!"), mail.text());
        Request.to("auth-service", "/v1/auth/login")
                .post(Map.of("email", olga.email(), "password", "another long walk by the sea"))
                .expectProblem(401, "invalid-credentials");
        assertEquals("Olga Owner",
                Request.to("auth-service", "/v1/users/me").by(People.again(olga)).get().expect(200).text("/full_name"));
    }

    private static String verified(Person person) {
        return Request.to("auth-service", "/v1/users/me").by(person).get().expect(200).text("/email_verified");
    }

    private static Answer verify(Mail mail) {
        return Request.to("auth-service", "/v1/auth/verify-email").post(Map.of("token", mail.token()));
    }

    private static List<String> fields(Answer answer) {
        return answer.json().properties().stream().map(Map.Entry::getKey).sorted().toList();
    }
}
