package innkeeper.hotel;

import innkeeper.kit.settings.Environment;
import innkeeper.kit.settings.InvalidSettings;
import innkeeper.testkit.architecture.ServiceArchitecture;
import innkeeper.testkit.golden.GoldenFile;
import innkeeper.testkit.settings.WholeEnvironment;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class GoldenFilesTest {
    @Test
    void the_variables_are_those_of_the_golden_file() {
        GoldenFile.environmentMatches(Environment.namesReadBy(Settings::read));
    }

    @Test
    void every_missing_variable_is_named_at_once() {
        List<String> faults = assertThrows(InvalidSettings.class, () -> Settings.from(Map.of())).faults();
        assertEquals(Environment.namesReadBy(Settings::read).stream().map(name -> name + " is missing").toList(),
                faults.stream().sorted().toList());
    }

    @Test
    void in_production_all_that_suits_development_alone_is_refused_in_one_message() {
        List<String> faults = assertThrows(InvalidSettings.class, () -> Settings.from(WholeEnvironment.pretended()))
                .faults();
        assertEquals(
                "DEMO_DATA HOTEL_CALENDAR_IMPORT_ALLOW_LOCAL HOTEL_CLIENT_SECRET HOTEL_DATABASE_PASSWORD HOTEL_FEED_KEY"
                        + " HOTEL_PUBLIC_URL HOTEL_QUOTE_KEY",
                faults.stream().map(fault -> fault.split(" ")[0]).sorted().collect(Collectors.joining(" ")));
    }

    @Test
    void a_proper_production_environment_will_do() {
        assertDoesNotThrow(() -> Settings.from(WholeEnvironment.production()));
    }

    @Test
    void every_layer_keeps_to_what_it_may_know() {
        ServiceArchitecture.of("innkeeper.hotel").adapter("law", "com.fasterxml.jackson..").adapter("geonames")
                .adapter("memory", "com.github.benmanes.caffeine..")
                .adapter("ical", "biweekly..", "com.ibm.icu.util..").adapter("client", "okhttp3..", "okio..")
                .adapter("token", "com.google.protobuf..").holds();
    }
}
