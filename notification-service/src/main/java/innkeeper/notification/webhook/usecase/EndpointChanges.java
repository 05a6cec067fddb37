package innkeeper.notification.webhook.usecase;

import innkeeper.notification.webhook.domain.Endpoint;
import innkeeper.notification.webhook.domain.EndpointId;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;

/** What changes the webhook endpoints of hotels, each in a transaction of its own. */
public interface EndpointChanges {
    /** @param most that one hotel may have; of several who add at once no more get through */
    boolean add(Endpoint endpoint, int most);

    /**
     * Reads, changes and writes as one; where nothing changes the version stays. Who runs it is told that it was turned off
     * where that brings an event.
     *
     * @param expected the versions that may be changed
     * @throws innkeeper.kernel.Rejected where it is gone, or of another version
     */
    Endpoint change(EndpointId id, IntPredicate expected, UnaryOperator<Endpoint> step);

    void remove(EndpointId id);
}
