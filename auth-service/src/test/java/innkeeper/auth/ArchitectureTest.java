package innkeeper.auth;

import innkeeper.testkit.architecture.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void every_layer_keeps_to_what_it_may_know() {
        ServiceArchitecture.of("innkeeper.auth")
                .adapter("crypto", "com.nimbusds..", "com.github.benmanes.caffeine..", "at.favre.lib..",
                        "javax.crypto..", "com.nulabinc.zxcvbn..", "com.amazon.corretto.crypto.provider..",
                        "com.bastiaanjansen.otp..")
                .adapter("http", "com.fasterxml.jackson..")
                .adapter("page")
                .holds();
    }
}
