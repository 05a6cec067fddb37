package innkeeper.local.settings;

import innkeeper.local.process.StartFailure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class SettingsFileTest {
    @Test
    void comments_blank_lines_and_quotes_are_read_as_compose_reads_them() {
        Map<String, String> settings = SettingsFile.parse(".env.dev", List.of(
                "# the front door", "", "A=1", "  B = two words  ", "C='three # words'", "D=\"four\" # said twice",
                "E=http://localhost:8081/#top", "F=5 # five", "G=", "export H=eight", "I=a=b"));

        assertEquals(Map.of("A", "1", "B", "two words", "C", "three # words", "D", "four",
                "E", "http://localhost:8081/#top", "F", "5", "G", "", "H", "eight", "I", "a=b"), settings);
    }

    @Test
    void a_line_that_is_no_assignment_is_named() {
        StartFailure failure = assertThrows(StartFailure.class,
                () -> SettingsFile.parse(".env.dev", List.of("A=1", "what is this")));

        assertEquals(".env.dev, line 2: expected NAME=value.", failure.getMessage());
    }

    @Test
    void a_setting_with_two_values_is_named() {
        StartFailure failure = assertThrows(StartFailure.class,
                () -> SettingsFile.parse(".env.dev", List.of("A=1", "A=1", "A=2")));

        assertEquals(".env.dev, line 3: A is set twice.", failure.getMessage());
    }
}
