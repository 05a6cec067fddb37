package innkeeper.kit.outgoing;

import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AllowedAddressesTest {
    private static final AllowedAddresses PUBLIC = new AllowedAddresses(false, false);
    private static final AllowedAddresses LOCAL = new AllowedAddresses(true, true);

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0",
            "172.15.255.255", "172.32.0.0", "192.167.255.255", "192.169.0.0", "223.255.255.255", "168.63.129.17",
            "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "2a00:1450:4010:c0e::8a", "2001:200::1", "::ffff:1.1.1.1"})
    void what_everybody_reaches_is_called(String address) {
        assertTrue(PUBLIC.allows(InetAddress.ofLiteral(address)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.100.100.200", "127.0.0.1",
            "127.255.255.254", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.192", "192.0.2.1",
            "192.88.99.1", "192.168.0.1", "198.18.0.1", "198.19.255.255", "198.51.100.1", "203.0.113.1", "224.0.0.1",
            "240.0.0.1", "255.255.255.255", "168.63.129.16",
            "::", "::1", "::10.0.0.1", "::ffff:10.0.0.1", "::ffff:127.0.0.1", "::ffff:169.254.169.254",
            "64:ff9b::a00:1", "64:ff9b:1::1", "100::1", "2001::1", "2001:0:4136:e378::", "2001:10::1", "2001:db8::1",
            "2002:7f00:1::", "3fff::1", "5f00::1", "fc00::1", "fd00:ec2::254", "fe80::1", "fec0::1", "ff02::1"})
    void what_only_we_could_reach_is_not(String address) {
        assertFalse(PUBLIC.allows(InetAddress.ofLiteral(address)));
    }

    @Test
    void in_development_this_machine_may_be_called_and_nothing_else_that_is_private() {
        assertTrue(LOCAL.allows(InetAddress.ofLiteral("127.0.0.1")));
        assertTrue(LOCAL.allows(InetAddress.ofLiteral("::1")));
        assertFalse(LOCAL.allows(InetAddress.ofLiteral("10.0.0.1")));
        assertFalse(LOCAL.allows(InetAddress.ofLiteral("169.254.169.254")));
    }

    @ParameterizedTest
    @CsvSource({"https://pms.example/hooks, ''", "https://pms.example:443/, ''", "https://pms.example:8443/, ''",
            "HTTPS://pms.example/, ''", "https://[2606:2800:21f::1]/, ''",
            "http://pms.example/, The address must begin with https://",
            "ftp://pms.example/, The address must begin with https://",
            "'https://pms.example:22/', 'The port must be 443, or one from 1024 on'",
            "'https://pms.example:80/', 'The port must be 443, or one from 1024 on'",
            "'https://boris@pms.example/', 'The address must name a host, and no user'",
            "'https://boris:secret@pms.example/', 'The address must name a host, and no user'"})
    void an_address_is_refused_in_plain_words(URI url, String fault) {
        assertEquals(fault, PUBLIC.fault(url).orElse(""));
    }

    @ParameterizedTest
    @CsvSource({"http://rooms.example/a.ics, ''", "http://rooms.example:80/a.ics, ''",
            "https://rooms.example/a.ics, ''",
            "'webcal://rooms.example/a.ics', 'The address must begin with https:// or http://'",
            "'http://rooms.example:25/', 'The port must be 80, 443, or one from 1024 on'"})
    void where_http_will_do_its_port_does_too(URI url, String fault) {
        assertEquals(fault, new AllowedAddresses(true, false).fault(url).orElse(""));
    }

    @Test
    void in_development_http_will_do() {
        assertEquals("", LOCAL.fault(URI.create("http://127.0.0.1:8099/hooks")).orElse(""));
    }
}
