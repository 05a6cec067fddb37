package innkeeper.notification.webhook.usecase;

import innkeeper.kernel.Rejected;
import innkeeper.notification.message.domain.NotificationRejection.AddressRefused;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/** Refuses addresses that we would not call. */
public final class CheckAddress {
    private final Function<URI, Optional<String>> fault;

    /** @param fault why we would not call there, where we would not */
    public CheckAddress(Function<URI, Optional<String>> fault) {
        this.fault = fault;
    }

    /** @throws Rejected saying why */
    public void handle(URI url) {
        fault.apply(url).ifPresent(why -> {
            throw new Rejected(new AddressRefused(why));
        });
    }
}
