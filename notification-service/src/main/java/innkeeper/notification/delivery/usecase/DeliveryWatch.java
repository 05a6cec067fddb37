package innkeeper.notification.delivery.usecase;

import innkeeper.notification.delivery.domain.Attempt.Outcome;
import innkeeper.notification.delivery.usecase.Outgoing.Pending;
import innkeeper.notification.message.domain.Channel;
import java.util.Optional;
import java.util.function.Supplier;

/** Watches each delivery from outside: its trace, its metric, its line in the log. */
public interface DeliveryWatch {
    /** Does the delivery; empty where nothing was tried. */
    Optional<Outcome> over(Channel channel, Pending pending, Supplier<Optional<Outcome>> delivery);
}
