package innkeeper.notification.delivery.usecase;

import innkeeper.notification.delivery.domain.Attempt.Outcome;
import innkeeper.notification.delivery.usecase.Outgoing.Due;
import java.util.function.Supplier;

/** Watches each delivery from outside: its trace, its metric, its line in the log. */
public interface DeliveryWatch {
    /** Does the delivery; a fault ends there, so that one message does not hold up the next. */
    void over(Due due, Supplier<Outcome> delivery);
}
