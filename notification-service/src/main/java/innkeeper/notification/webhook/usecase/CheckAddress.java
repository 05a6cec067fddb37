package innkeeper.notification.webhook.usecase;

import innkeeper.kernel.Rejected;
import innkeeper.notification.message.domain.NotificationRejection.AddressRefused;
import innkeeper.notification.webhook.domain.AllowedAddresses;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;

/** Refuses addresses that we would not call; where a name leads is looked at again whenever it is called. */
public final class CheckAddress {
    private final AllowedAddresses allowed;
    private final Resolver resolver;

    /** Where a name leads at this moment. */
    public interface Resolver {
        List<InetAddress> lookup(String host) throws UnknownHostException;
    }

    public CheckAddress(AllowedAddresses allowed, Resolver resolver) {
        this.allowed = allowed;
        this.resolver = resolver;
    }

    /** @throws Rejected saying why */
    public void handle(URI url) {
        allowed.fault(url).ifPresent(why -> {
            throw new Rejected(new AddressRefused(why));
        });
        if (!lookup(url.getHost()).stream().allMatch(allowed::allows)) {
            throw new Rejected(new AddressRefused("The host has an address that is not public"));
        }
    }

    private List<InetAddress> lookup(String host) {
        try {
            return resolver.lookup(host.replaceAll("[\\[\\]]", ""));
        } catch (UnknownHostException _) {
            throw new Rejected(new AddressRefused("Nobody knows a host of this name"));
        }
    }
}
