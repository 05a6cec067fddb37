package innkeeper.kit.text;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static innkeeper.kit.text.TextFormat.HTTP_ADDRESS;
import static org.junit.jupiter.api.Assertions.assertEquals;

class HttpAddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"https://shop.example/return", "http://x/", "https://shop.example",
            "HTTPS://shop.example:65535",
            "https://xn--e1aybc.xn--p1ai/%D0%BE?a=b&c=%20#top", "http://127.0.0.1:8080/x", "http://[::1]:8080/x"})
    void an_address_that_fits_a_header_is_taken_to_the_letter(String address) {
        assertEquals(address, HTTP_ADDRESS.read(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "shop.example/return", "/return", "javascript:alert(1)", "ftp://shop.example/",
            "http:///x",
            "http://", "https://тест.рф/", "https://shop.example/оплата", "https://shop.example/?a=é",
            "https://anna@shop.example/", "https://anna:secret@shop.example/", "https://@shop.example/",
            "https://shop.example:65536/", "https://shop.example:0/", "https://shop.example:99999999999/",
            "https://shop.example/a b", "https://shop.example/%zz", "https://shop.example/\r\nX: y"})
    void anything_else_is_refused(String address) {
        assertEquals("must be an absolute http or https address in ASCII, such as https://shop.example/return: the host"
                + " as xn-- where it has other letters, the rest percent-encoded, no user before the host, a port from 1"
                + " to 65535", HTTP_ADDRESS.fault(address).orElse("is taken"));
    }
}
