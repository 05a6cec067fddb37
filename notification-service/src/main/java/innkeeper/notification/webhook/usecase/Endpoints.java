package innkeeper.notification.webhook.usecase;

import innkeeper.kernel.HotelId;
import innkeeper.notification.webhook.domain.Endpoint;
import innkeeper.notification.webhook.domain.EndpointId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The webhook endpoints of all hotels, as they are. */
public interface Endpoints {
    Optional<Endpoint> find(EndpointId id);

    /** Those that are on and want the type. */
    List<Endpoint> wanting(HotelId hotel, String eventType);

    /**
     * Oldest first.
     *
     * @param hotels empty for those of all hotels
     */
    List<Endpoint> list(Optional<Set<HotelId>> hotels, Optional<EndpointId> newerThan, int limit);
}
