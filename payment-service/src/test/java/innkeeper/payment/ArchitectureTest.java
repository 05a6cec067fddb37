package innkeeper.payment;

import innkeeper.testkit.architecture.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void every_layer_keeps_to_what_it_may_know() {
        ServiceArchitecture.of("innkeeper.payment")
                .adapter("page")
                .adapter("remote", "com.standardwebhooks..")
                .holds();
    }
}
