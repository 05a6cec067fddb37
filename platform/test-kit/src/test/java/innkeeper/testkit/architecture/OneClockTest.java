package innkeeper.testkit.architecture;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class OneClockTest {
    @Test
    void the_kit_reads_no_clock_but_its_own() {
        OneClock.rule().check(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("innkeeper.kit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"instant", "reference", "dateInAZone", "millis", "date", "systemClock", "coarseClock",
            "source"})
    void each_way_to_read_another_clock_is_seen(String method) {
        assertTrue(violations().contains("Violator." + method + "()"), violations());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dateByAClockThatWasGiven", "howLongItTook"})
    void a_clock_that_was_given_and_a_measured_time_are_free(String method) {
        assertFalse(violations().contains("Violator." + method), violations());
    }

    private static String violations() {
        var sample = new ClassFileImporter().importPackages("innkeeper.sample.clock");
        return assertThrows(AssertionError.class, () -> OneClock.rule().check(sample)).getMessage();
    }
}
