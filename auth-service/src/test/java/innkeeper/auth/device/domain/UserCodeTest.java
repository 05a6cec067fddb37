package innkeeper.auth.device.domain;

import java.security.SecureRandom;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class UserCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"BCDF-GHJK", "bcdfghjk", " bcdf ghjk ", "B-C-D-F-G-H-J-K", "BCDF–GHJK"})
    void people_write_it_as_they_like(String typed) {
        assertEquals(Optional.of("BCDF-GHJK"), UserCode.read(typed).map(UserCode::shown));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "BCDF-GHJ", "BCDF-GHJKL", "ABCD-EFGH", "BCDF-GHJ1", "ВСDF-GHJK"})
    void nothing_else_is_one_a_part_of_one_least_of_all(String typed) {
        assertEquals(Optional.empty(), UserCode.read(typed));
    }

    @Test
    void what_is_made_can_be_read() {
        var made = UserCode.made(new SecureRandom());
        assertEquals(Optional.of(made), UserCode.read(made.shown()));
    }
}
