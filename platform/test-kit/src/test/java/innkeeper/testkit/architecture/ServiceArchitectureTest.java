package innkeeper.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ServiceArchitectureTest {
    private static final JavaClasses SAMPLE = new ClassFileImporter().importPackages("innkeeper.sample");

    @ParameterizedTest
    @ValueSource(strings = {"domain", "usecase", "http", "grpc", "kafka", "postgres", "remote", "extra"})
    void each_rule_catches_its_violator(String layer) {
        var rule = ServiceArchitecture.of("innkeeper.sample").adapter("extra").rule(layer);
        var failure = assertThrows(AssertionError.class, () -> rule.check(SAMPLE));
        assertTrue(failure.getMessage().contains("innkeeper.sample.stay." + layer + ".Violator"), failure.getMessage());
    }

    @Test
    void a_use_case_that_points_at_a_place_in_a_request_is_caught() {
        var rule = ServiceArchitecture.of("innkeeper.sample").rule("usecase");
        var failure = assertThrows(AssertionError.class, () -> rule.check(SAMPLE));
        assertTrue(failure.getMessage().contains("innkeeper.kit.problem.InvalidInput"), failure.getMessage());
    }

    @Test
    void a_rule_about_a_package_that_does_not_exist_fails() {
        var rule = ServiceArchitecture.of("innkeeper.smaple").rule("domain");
        assertThrows(AssertionError.class, () -> rule.check(SAMPLE));
    }

    @Test
    void an_adapter_may_use_the_libraries_named_for_it() {
        ServiceArchitecture.of("innkeeper.sample").adapter("extra", "com.fasterxml.jackson..").rule("extra")
                .check(SAMPLE);
    }

    @Test
    void capabilities_that_depend_on_each_other_are_caught() {
        var rule = ServiceArchitecture.of("innkeeper.sample").noCircles();
        var failure = assertThrows(AssertionError.class, () -> rule.check(SAMPLE));
        assertTrue(failure.getMessage().contains("innkeeper.sample.room.domain.Back.forbidden"), failure.getMessage());
        assertTrue(failure.getMessage().contains("innkeeper.sample.stay.domain.There.forbidden"), failure.getMessage());
    }

    @Test
    void a_package_that_is_no_layer_of_a_capability_is_caught() {
        assertEquals(
                Set.of("innkeeper.sample.clock", "innkeeper.sample.stay.attic", "innkeeper.sample.stay.domain.cellar"),
                ServiceArchitecture.of("innkeeper.sample").adapter("extra").strays(SAMPLE));
    }

    @Test
    void a_package_with_too_many_files_is_caught() {
        assertEquals(Set.of("innkeeper.sample.stay.domain"), ServiceArchitecture.crowded(SAMPLE, 1));
        assertEquals(Set.of(), ServiceArchitecture.crowded(SAMPLE, 2));
    }
}
