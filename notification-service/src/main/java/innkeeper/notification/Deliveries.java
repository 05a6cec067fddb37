package innkeeper.notification;

import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.lifecycle.PeriodicTask;
import innkeeper.notification.delivery.usecase.DeliverDue;
import java.time.Duration;

/** Delivers as long as messages are due, one at a turn, so that a stop waits for one at most. */
final class Deliveries implements Part {
    private final DeliverDue deliver;
    private final PeriodicTask turns;

    Deliveries(DeliverDue deliver, Duration poll) {
        this.deliver = deliver;
        this.turns = new PeriodicTask("deliveries", poll, this::turn);
    }

    @Override
    public void start() {
        turns.start();
    }

    @Override
    public void stop() {
        turns.stop();
    }

    void wake() {
        turns.wake();
    }

    private void turn() {
        if (deliver.handle()) {
            wake();
        }
    }
}
