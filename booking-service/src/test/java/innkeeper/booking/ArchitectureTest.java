package innkeeper.booking;

import innkeeper.testkit.architecture.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void every_layer_keeps_to_what_it_may_know() {
        ServiceArchitecture.of("innkeeper.booking")
                .adapter("http", "com.fasterxml.jackson..", "com.standardwebhooks..")
                .adapter("page")
                .holds();
    }
}
