package innkeeper.auth.client.domain;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class RedirectUriTest {
    @ParameterizedTest
    @ValueSource(strings = {"https://program.example/callback", "https://program.example",
            "https://program.example:8443/a?b=c",
            "http://127.0.0.1/callback", "http://127.0.0.1:3000/", "http://[::1]/callback",
            "http://localhost:3000/callback",
            "com.example.app:/callback"})
    void a_program_can_be_sent_back_there(String uri) {
        assertEquals(uri, new RedirectUri(uri).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "program.example", "http://program.example/callback", "https://program.example/#part",
            "https://user@program.example/", "https://program.example/a b", "HTTPS://program.example/",
            "javascript:alert(1)",
            "data:text/html,x", "myapp:/callback", "http://127.0.0.1.evil.example/", "http://127.0.0.1@evil.example/",
            "https://program.example:0/", "https://program.example:70000/", "https://program.example/%zz",
            "https://пример.example/", "com.example.app://host/x#y"})
    void nobody_is_sent_there(String uri) {
        assertThrows(IllegalArgumentException.class, () -> new RedirectUri(uri));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://program.example/a;b", "https://program.example/?a=b;c",
            "https://program.example/a,b",
            "com.example.app://a;script-src/x", "https://program.example/it's", "https://program.example/?code=1",
            "https://program.example/?a=b&state", "https://program.example/?iss=x", "http://127.0.0.1/?error=x",
            "https://program.example/?c%6Fde=1", "com.example.app:/x?error_description=y", "http://localhost/"})
    void no_program_is_registered_with_what_breaks_headers_or_answers_or_stands_there_already(String uri) {
        var before = List.of(new RedirectUri("http://localhost/"));
        assertThrows(IllegalArgumentException.class, () -> RedirectUri.registered(uri, before));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://program.example/a%3Bb?codes=1&from=us", "http://localhost:3000/",
            "com.example.app://x/"})
    void what_does_not_is_registered(String uri) {
        assertEquals(uri, RedirectUri.registered(uri, List.of(new RedirectUri("http://localhost/"))).value());
    }

    @ParameterizedTest
    @CsvSource({
            "https://program.example/callback, https://program.example/callback,     true",
            "https://program.example/callback, https://program.example/callback/,    false",
            "https://program.example/callback, https://program.example/Callback,     false",
            "https://program.example/callback, https://PROGRAM.example/callback,     false",
            "https://program.example/callback, https://program.example:443/callback, false",
            "https://program.example/callback, https://program.example/callback?a=1, false",
            "https://program.example/callback, https://u@program.example/callback,   false",
            "https://program.example/callback, https://program.example/callback#x,   false",
            "https://program.example/callback, http://program.example/callback,      false",
            "http://127.0.0.1/callback,        http://127.0.0.1:51004/callback,      true",
            "http://127.0.0.1:3000/callback,   http://127.0.0.1:51004/callback,      true",
            "http://127.0.0.1/callback,        http://127.0.0.1:51004/callback/,     false",
            "http://127.0.0.1/callback,        http://[::1]:51004/callback,          false",
            "http://[::1]/callback,            http://[::1]:51004/callback,          true",
            "http://127.0.0.1/callback,        http://127.0.0.1:80@evil.example/callback, false",
            "http://127.0.0.1/callback,        http://127.0.0.1:0/callback,          false",
            "http://127.0.0.1/callback,        http://127.0.0.1:65536/callback,      false",
            "http://[::1]/callback,            http://[::1]:99999/callback,          false",
            "http://[::1]/callback,            http://[::1]:65535/callback,          true",
            "http://localhost:3000/callback,   http://localhost:51004/callback,      false"})
    void two_are_the_same_to_the_letter_but_for_the_port_of_a_loopback_address(
            String registered, String asked, boolean same) {
        assertEquals(same, new RedirectUri(registered).allows(asked));
    }

    @ParameterizedTest
    @CsvSource({"https://program.example:8443/a, program.example", "com.example.app:/callback, com.example.app:",
            "http://[::1]:5/callback, [::1]"})
    void a_person_reads_where_they_are_sent(String uri, String shown) {
        assertEquals(shown, RedirectUri.host(uri));
    }
}
