package innkeeper.auth;

import innkeeper.testkit.http.EveryOperation;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class EveryOperationTest {
    private static RunningAuth auth;

    @BeforeAll
    static void open() {
        auth = RunningAuth.inMemory(Development.variables());
    }

    @AfterAll
    static void shut() {
        auth.close();
    }

    private static EveryOperation everyOperation() {
        return new EveryOperation(auth.uri("/"), "Authorization: " + auth.admin());
    }

    @Test
    void head_is_get_without_the_body() {
        assertEquals(List.of(), everyOperation().faultsOfHead("/v1/auth/verify-email?token=x",
                "/v1/auth/password-reset/confirm?token=x"));
    }

    @Test
    void options_and_405_say_what_an_address_takes() {
        assertEquals(List.of(), everyOperation().faultsOfOptions());
    }

    @Test
    void no_input_makes_it_fail() {
        assertEquals(List.of(), everyOperation().faultsOfHostileInput("endSessions"));
    }
}
