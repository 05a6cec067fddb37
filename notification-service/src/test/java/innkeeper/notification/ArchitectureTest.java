package innkeeper.notification;

import innkeeper.testkit.architecture.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void every_layer_keeps_to_what_it_may_know() {
        ServiceArchitecture.of("innkeeper.notification")
                .adapter("seal")
                .adapter("smtp", "jakarta.mail..", "org.eclipse.angus..")
                .adapter("template", "com.ibm.icu.text..")
                .holds();
    }
}
