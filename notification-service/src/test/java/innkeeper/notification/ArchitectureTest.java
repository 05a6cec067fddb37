package innkeeper.notification;

import innkeeper.testkit.architecture.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void every_layer_keeps_to_what_it_may_know() {
        ServiceArchitecture.of("innkeeper.notification")
                .adapter("gateway", "com.fasterxml.jackson..", "com.google.i18n.phonenumbers..")
                .adapter("client", "com.fasterxml.jackson..", "javax.net..", "okhttp3..", "okio..", "kotlin..")
                .adapter("page")
                .adapter("seal")
                .adapter("imap", "jakarta.mail..", "org.eclipse.angus..")
                .adapter("telemetry")
                .adapter("smtp", "jakarta.activation..", "jakarta.mail..", "org.apache.commons.pool2..",
                        "org.eclipse.angus..")
                .adapter("template", "com.ibm.icu.text..", "com.ibm.icu.util..", "biweekly..")
                .holds();
    }
}
