package innkeeper.kit.outgoing;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where we call although somebody else has named the address: nothing that only we can reach. Of IPv6 only what is
 * globally routed now (2000::/3) counts; what carries an IPv4 address inside is as good as that one, so it is left out (IANA,
 * special-purpose address registries; RFC 6890).
 *
 * @param http  whether what is not encrypted will do
 * @param local whether what is on this machine will do: for development
 */
public record AllowedAddresses(boolean http, boolean local) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;
    private static final int FIRST_UNPRIVILEGED = 1024;
    private static final Prefix GLOBAL = Prefix.of("2000::/3");
    private static final List<Prefix> SPECIAL = Stream.of(
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
            "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
            // what hosts of Azure ask for their own settings
            "168.63.129.16/32",
            // protocols, Teredo, documentation, 6to4
            "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20").map(Prefix::of).toList();

    /** Why we do not call there, whatever its name leads to; empty where we do. */
    public Optional<String> fault(URI url) {
        boolean https = "https".equalsIgnoreCase(url.getScheme());
        if (!https && !(http && "http".equalsIgnoreCase(url.getScheme()))) {
            return Optional.of("The address must begin with https://" + (http ? " or http://" : ""));
        }
        int port = url.getPort();
        if (port != -1 && port != HTTPS && !(http && port == HTTP) && port < FIRST_UNPRIVILEGED) {
            return Optional.of("The port must be %s443, or one from 1024 on".formatted(http ? "80, " : ""));
        }
        return url.getHost() == null || url.getRawUserInfo() != null
                ? Optional.of("The address must name a host, and no user")
                : Optional.empty();
    }

    /** Whether we connect to it, whatever name has led there. */
    public boolean allows(InetAddress address) {
        if (local && address.isLoopbackAddress()) {
            return true;
        }
        boolean routed = address instanceof Inet4Address || GLOBAL.holds(address);
        return routed && SPECIAL.stream().noneMatch(prefix -> prefix.holds(address));
    }
}
