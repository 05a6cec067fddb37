package innkeeper.auth.password.usecase;

import innkeeper.auth.password.domain.Password;
import innkeeper.auth.password.domain.Password.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class PasswordPolicyTest {
    private final PasswordPolicy policy = new PasswordPolicy(15, (_, own) -> own.equals(
            List.of("innkeeper", "anna@example.org", "anna", "Anna Maria Petrova", "Anna", "Maria", "Petrova")));

    @Test
    void the_setting_asks_for_more_than_the_floor() {
        var refused = assertThrows(Password.Unfit.class, () -> policy.accept("fourteen chars", "b@example.org", "B"));
        assertEquals(Fault.TOO_SHORT, refused.fault());
        assertEquals("must have at least 15 characters", refused.getMessage());
        assertEquals("fifteen chars !", policy.accept("fifteen chars !", "b@example.org", "B").value());
    }

    @Test
    void no_sign_and_no_digit_is_asked_for() {
        assertEquals("onlysmallletters", policy.accept("onlysmallletters", "b@example.org", "B").value());
    }

    @Test
    void name_and_address_of_the_owner_are_guessed_too() {
        var refused = assertThrows(Password.Unfit.class,
                () -> policy.accept("whatever it may be", "anna@example.org", "Anna Maria Petrova"));
        assertEquals(Fault.GUESSABLE, refused.fault());
    }
}
