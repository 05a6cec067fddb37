package innkeeper.kit.outgoing;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class AddressCheckTest {
    private static final URI URL = URI.create("https://pms.example/hooks");
    private static final Optional<String> NOT_PUBLIC = Optional.of("The host has an address that is not public");

    @Test
    void a_host_that_everybody_reaches_will_do() {
        assertEquals(Optional.empty(), check("93.184.215.14", "2606:2800:21f::1").fault(URL));
    }

    @Test
    void one_address_that_is_not_public_is_enough_to_refuse_it() {
        assertEquals(NOT_PUBLIC, check("93.184.215.14", "10.0.0.1").fault(URL));
        assertEquals(NOT_PUBLIC, check("::ffff:127.0.0.1").fault(URL));
    }

    @Test
    void an_address_instead_of_a_name_is_looked_at_without_its_brackets() {
        AddressCheck check = new AddressCheck(new AllowedAddresses(false, false), Resolver.ofTheSystem());
        assertEquals(NOT_PUBLIC, check.fault(URI.create("https://[::1]:8443/hooks")));
    }

    @Test
    void a_name_that_nobody_knows_is_told() {
        AddressCheck check = new AddressCheck(new AllowedAddresses(false, false), host -> {
            throw new UnknownHostException(host);
        });
        assertEquals(Optional.of("Nobody knows a host of this name"), check.fault(URL));
    }

    private static AddressCheck check(String... addresses) {
        List<InetAddress> found = Arrays.stream(addresses).map(InetAddress::ofLiteral).toList();
        return new AddressCheck(new AllowedAddresses(false, false), _ -> found);
    }
}
