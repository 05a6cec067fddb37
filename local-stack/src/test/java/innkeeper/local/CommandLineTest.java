package innkeeper.local;

import innkeeper.local.CommandLine.Misused;
import innkeeper.local.CommandLine.Mode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class CommandLineTest {
    @Test
    void without_options_the_house_opens_on_the_usual_data() {
        assertEquals(new CommandLine(Mode.RUN, false, List.of()), CommandLine.of());
    }

    @Test
    void options_are_understood_in_any_order() {
        assertEquals(new CommandLine(Mode.RUN, true, List.of(Path.of("elsewhere"))),
                CommandLine.of("--data", "elsewhere", "--fresh"));
    }

    @Test
    void an_unknown_option_is_named() {
        assertEquals("unknown option --frehs",
                assertThrows(Misused.class, () -> CommandLine.of("--frehs")).getMessage());
    }

    @Test
    void a_folder_that_is_not_named_is_missed() {
        assertEquals("--data needs a folder", assertThrows(Misused.class, () -> CommandLine.of("--data")).getMessage());
    }
}
