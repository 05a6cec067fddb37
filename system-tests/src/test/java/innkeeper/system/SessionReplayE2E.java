package innkeeper.system;

import innkeeper.system.support.Answer;
import innkeeper.system.support.Mail;
import innkeeper.system.support.Mailbox;
import innkeeper.system.support.Patience;
import innkeeper.system.support.People;
import innkeeper.system.support.Person;
import innkeeper.system.support.Request;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A refresh token that comes a second time: the session ends for thief and owner alike, and the owner is told. */
class SessionReplayE2E {
    @Test
    void a_copied_refresh_token_ends_its_session_and_no_other_and_the_person_reads_of_it() {
        Person greta = People.guest("en");
        Answer first = People.logIn(greta);
        String stolen = first.text("/refresh_token");
        String second = refresh(stolen).expect(200).text("/refresh_token");
        Answer third = refresh(second).expect(200);

        Patience.eventually().until(() -> refresh(stolen).status() == 401);
        refresh(third.text("/refresh_token")).expectProblem(401, "invalid-refresh-token");
        Patience.eventually().until(() -> Request.to("auth-service", "/v1/users/me")
                .bearer(third.text("/access_token")).get().status() == 401);
        Request.to("auth-service", "/v1/users/me").by(greta).get().expect(200);

        Mail mail = Mailbox.of(greta).mail("One of your sessions was ended");
        assertTrue(mail.text().contains("Somebody may have copied the key."), mail.text());
        assertEquals(1, Mailbox.of(greta).subjects().size());
    }

    private static Answer refresh(String token) {
        return Request.to("auth-service", "/v1/auth/refresh").post(Map.of("refresh_token", token));
    }
}
