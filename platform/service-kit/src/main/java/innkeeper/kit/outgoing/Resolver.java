package innkeeper.kit.outgoing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Where a name leads at this moment. */
@FunctionalInterface
public interface Resolver {
    List<InetAddress> lookup(String host) throws UnknownHostException;

    /** As this machine knows names. */
    static Resolver ofTheSystem() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
