package innkeeper.kit.http.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The IP address that a request comes from, as far as the connection or our own proxy vouches for it. */
public record ClientAddress(InetAddress value) {
    private static final int NETWORK_BYTES = 8;
    private static final Pattern LITERAL = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    /** An IPv4 address that travelled as IPv6 ({@code ::ffff:192.0.2.1}) is the IPv4 address; zones are dropped. */
    public ClientAddress {
        value = of(value.getAddress());
    }

    /**
     * The right-most address of a trusted header, which is the one that our own proxy added: all others are what the
     * client claims. Where there is none, or it is no IP address, the peer's. Names are never looked up.
     *
     * @param lines of the header, in order
     */
    public static ClientAddress of(InetAddress peer, List<String> lines) {
        if (lines.isEmpty()) {
            return new ClientAddress(peer);
        }
        String last = lines.getLast();
        String address = last.substring(last.lastIndexOf(',') + 1).trim();
        if (!LITERAL.matcher(address).matches()) {
            return new ClientAddress(peer);
        }
        try {
            return new ClientAddress(InetAddress.ofLiteral(address));
        } catch (IllegalArgumentException _) {
            return new ClientAddress(peer);
        }
    }

    /** What limits count by: an IPv4 address, and of IPv6 the /64, within which one client may take any address. */
    public String network() {
        byte[] bytes = value.getAddress();
        if (bytes.length == 4) {
            return value.getHostAddress();
        }
        Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
        return of(bytes).getHostAddress() + "/64";
    }

    @Override
    public String toString() {
        return value.getHostAddress();
    }

    private static InetAddress of(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
