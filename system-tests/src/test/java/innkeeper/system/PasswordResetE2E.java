package innkeeper.system;

import innkeeper.system.support.Answer;
import innkeeper.system.support.Mail;
import innkeeper.system.support.Mailbox;
import innkeeper.system.support.Patience;
import innkeeper.system.support.People;
import innkeeper.system.support.Person;
import innkeeper.system.support.Request;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A forgotten password: one link, by mail, that works once and ends whatever went on under the old one. */
class PasswordResetE2E {
    private static final String NEW_PASSWORD = "a short swim before breakfast";

    @Test
    void a_link_by_mail_sets_a_new_password_once_and_ends_every_session() {
        Person greta = People.guest("en");
        ask(greta.email()).expect(202);
        Mail mail = Mailbox.of(greta).mail("Choose a new password");

        for (int look = 0; look < 2; look++) {
            assertTrue(Request.to(mail.link()).get().expect(200).body().contains("<form"));
        }
        People.logIn(greta);
        Answer done = submit(mail, NEW_PASSWORD).expect(200);
        assertTrue(done.header("Content-Type").startsWith("text/html"), done.toString());

        soonRefused("auth-service", "/v1/users/me", greta);
        soonRefused("booking-service", "/v1/bookings", greta);
        logIn(greta, People.PASSWORD).expectProblem(401, "invalid-credentials");
        logIn(greta, NEW_PASSWORD).expect(200);

        submit(mail, "yet another long sentence").expect(400);
        Request.to("auth-service", "/v1/auth/password-reset/confirm")
                .post(Map.of("token", mail.token(), "password", "yet another long sentence"))
                .expectProblem(400, "invalid-link");
        logIn(greta, NEW_PASSWORD).expect(200);
        Mailbox.of(greta).holdsExactly("Choose a new password", "Your password was changed");
    }

    @Test
    void of_an_address_that_nobody_has_the_same_is_said_and_no_mail_is_sent() {
        Person known = People.guest("en");
        String nobody = "nobody-%s@innkeeper.example".formatted(UUID.randomUUID());
        Answer ofNobody = ask(nobody).expect(202);
        Answer ofSomebody = ask(known.email()).expect(202);

        assertEquals(ofSomebody.body(), ofNobody.body());
        Mailbox.of(known).mail("Choose a new password");
        assertEquals(List.of(), new Mailbox(nobody).all());
    }

    private static Answer ask(String email) {
        return Request.to("auth-service", "/v1/auth/password-reset").post(Map.of("email", email));
    }

    private static Answer submit(Mail mail, String password) {
        return Request.to("auth-service", "/v1/auth/password-reset/confirm").post("application/x-www-form-urlencoded",
                "token=%s&password=%s".formatted(encoded(mail.token()), encoded(password)));
    }

    private static Answer logIn(Person person, String password) {
        return Request.to("auth-service", "/v1/auth/login")
                .post(Map.of("email", person.email(), "password", password));
    }

    private static void soonRefused(String service, String path, Person person) {
        Patience.eventually().until(() -> Request.to(service, path).by(person).get().status() == 401);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
