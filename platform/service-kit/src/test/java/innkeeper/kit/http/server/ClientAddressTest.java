package innkeeper.kit.http.server;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ClientAddressTest {
    private static final InetAddress PROXY = InetAddress.ofLiteral("10.0.0.1");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            192.0.2.7                           | 192.0.2.7
            198.51.100.9, 192.0.2.7             | 192.0.2.7
            not an address at all ,192.0.2.7    | 192.0.2.7
            2001:db8::1                         | 2001:db8:0:0:0:0:0:1
            2001:DB8:0:0::1                     | 2001:db8:0:0:0:0:0:1
            ::ffff:192.0.2.7                    | 192.0.2.7
            """)
    void the_right_most_address_of_the_trusted_header_is_the_client(String header, String client) {
        assertEquals(client, ClientAddress.of(PROXY, List.of(header)).toString());
    }

    @Test
    void of_several_lines_the_last_counts() {
        assertEquals("192.0.2.7",
                ClientAddress.of(PROXY, List.of("198.51.100.9", "203.0.113.5, 192.0.2.7")).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "evil.example", "192.0.2.7:8080", "192.0.2.300", "192.0.2", "3221225991",
            "[2001:db8::1]", "fe80::1%eth0", "fe80::1%evil.example", "192.0.2.7,", "unknown", "_hidden", ":", "a:b",
            "2001:db8::1::2"})
    void what_is_no_address_is_not_believed_and_never_looked_up(String header) {
        assertEquals("10.0.0.1", ClientAddress.of(PROXY, List.of(header)).toString());
    }

    @Test
    void without_a_header_it_is_the_peer() {
        assertEquals("10.0.0.1", ClientAddress.of(PROXY, List.of()).toString());
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.7, 192.0.2.7", "::ffff:192.0.2.7, 192.0.2.7", "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
            "2001:db8:1:2::, 2001:db8:1:2:0:0:0:0/64", "2001:db8:1:3::, 2001:db8:1:3:0:0:0:0/64"})
    void all_addresses_of_an_ipv6_customer_count_as_one(String address, String network) {
        assertEquals(network, new ClientAddress(InetAddress.ofLiteral(address)).network());
    }
}
