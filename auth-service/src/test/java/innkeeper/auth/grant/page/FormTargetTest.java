package innkeeper.auth.grant.page;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FormTargetTest {
    @ParameterizedTest
    @CsvSource({
            "https://program.example/callback?a=b, https://program.example",
            "https://program.example:8443/,        https://program.example:8443",
            "https://program.example/a;b,          https://program.example",
            "http://127.0.0.1:51004/callback,      http://127.0.0.1:51004",
            "http://localhost:3000/callback,       http://localhost:3000",
            "http://[::1]:5000/callback,           http:",
            "https://192.0.2.1/callback,           https:",
            "com.example.app:/callback,            com.example.app:",
            "com.example.app://a;script-src/x,     com.example.app:",
            "com.example.app://host/x,             com.example.app:"})
    void browsers_are_told_a_source_that_they_understand_and_nothing_else(String redirect, String source) {
        assertEquals(source, FormTarget.of(redirect));
    }
}
