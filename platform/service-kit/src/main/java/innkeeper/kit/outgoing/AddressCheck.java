package innkeeper.kit.outgoing;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/** Finds fault with an address when it is entered; where its name leads is looked at again whenever it is called. */
public final class AddressCheck {
    private final AllowedAddresses allowed;
    private final Resolver resolver;

    public AddressCheck(AllowedAddresses allowed, Resolver resolver) {
        this.allowed = allowed;
        this.resolver = resolver;
    }

    /** Why we would not call there, in words for whoever entered it; empty where we would. */
    public Optional<String> fault(URI url) {
        return allowed.fault(url).or(() -> faultOf(url.getHost().replaceAll("[\\[\\]]", "")));
    }

    private Optional<String> faultOf(String host) {
        try {
            List<InetAddress> addresses = resolver.lookup(host);
            return addresses.stream().allMatch(allowed::allows)
                    ? Optional.empty()
                    : Optional.of("The host has an address that is not public");
        } catch (UnknownHostException _) {
            return Optional.of("Nobody knows a host of this name");
        }
    }
}
