package innkeeper.notification.webhook.client;

import java.io.IOException;

/** The name led to an address that we do not call. */
@SuppressWarnings("serial")
final class AddressNotAllowed extends IOException {
    AddressNotAllowed() {
        super("the host has led to an address that is not public");
    }
}
