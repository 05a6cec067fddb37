package innkeeper.testkit.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** What nobody means to send, and somebody does. */
final class HostileValues {
    /** As they stand in an address, escaped where they must be. */
    static final List<String> IN_ADDRESSES = List.of("", "2.0", "1e1", "%2B5", "%D9%A3", "%205", "007",
            "99999999999999999999", "-1", "%00", "a%00b", "%FF", "%C3%28", "%ED%A0%80", "%2F", "..%2F..", "1-1-1-1-1",
            "0000-01-01", "%2B10000-01-01", "2027-02-30", "9999-12-31", "-999999999-01-01T00:00:00Z",
            "%2B1000000000-12-31T23:59:60Z", "null", "x".repeat(3_000), "%0D%0AX-Injected:%20yes", cursor("[]"),
            cursor("{}"), cursor("[\"+1000000000-01-01T00:00:00Z\",\"1-1-1-1-1\"]"),
            cursor("{\"hotels\":{\"sort\":\"name\",\"key\":\"\\u0000\",\"id\":\"1-1-1-1-1\"}}"),
            cursor("{\"bookings\":{\"id\":null}}"), cursor("{\"audit-entries\":{\"at\":\"+1000000000-01-01T00:00:00Z\","
                    + "\"id\":\"01930000-0000-7000-8000-000000000001\"}}"),
            cursor("{\"users\":{\"id\":{}}}"), cursor("{\"room-types\":7}"), cursor("{\"notifications\":{}}"),
            cursor("{\"events\":{\"created_at\":1e30,\"id\":\"01930000-0000-7000-8000-000000000001\"}}"));

    /** As they stand in a header. */
    static final List<String> IN_HEADERS = List.of("", "*", "W/\"v1\"", "\"v1\", \"v2\"", "\"v99999999999999999999\"",
            "v1", "\"", ",,,", "\u00ff", "q=2;;=", "x".repeat(3_000));

    /** As they stand in JSON. */
    static final List<String> IN_BODIES = List.of("null", "2.0", "1e2", "-1", "1e400", "99999999999999999999", "true",
            "\"\"", "\" \"", "\"\\u0000\"", "\"\\ud800\"", "\"1-1-1-1-1\"", "\"0000-01-01\"", "\"+10000-01-01\"",
            "\"2027-02-30\"", "[]", "{}", "[null]", "{\"a\\u0000\": \"b\"}", "[".repeat(400) + "]".repeat(400));

    /** Whole bodies. */
    static final List<byte[]> BODIES = List.of(bytes(""), bytes("[]"), bytes("null"), bytes("\"x\""), bytes("{"),
            bytes("{} {}"), bytes("{\"a\": 1, \"a\": 2}"), bytes("{\"a\\u0000\": 1}"), bytes("\uFEFF{}"),
            bytes("[".repeat(20_000)), "{\"a\": \"\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1),
            "{\"a\": 1}".getBytes(StandardCharsets.UTF_16), "{\"a\": 1}".getBytes(StandardCharsets.UTF_16LE),
            "{\"a\": 1}".getBytes(StandardCharsets.UTF_32), bytes("a=%zz&b=%"), bytes("a=%FF"),
            bytes("a=1&a=2&=&%00=%00"));

    private HostileValues() {}

    private static String cursor(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(json));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
