package innkeeper.notification.domain;

import java.util.EnumSet;
import java.util.Set;

/** What happened to a booking, and who is told. A hold alone is no news: it is confirmed or expires soon. */
public enum News {
    CONFIRMED("innkeeper.booking.confirmed", EnumSet.of(Audience.CLIENT, Audience.OWNER)),
    CANCELLED("innkeeper.booking.cancelled", EnumSet.of(Audience.CLIENT, Audience.OWNER)),
    EXPIRED("innkeeper.booking.expired", EnumSet.of(Audience.CLIENT)),
    REFUNDED("innkeeper.booking.refunded", EnumSet.of(Audience.CLIENT));

    private final String eventType;
    private final Set<Audience> told;

    News(String eventType, Set<Audience> told) {
        this.eventType = eventType;
        this.told = told;
    }

    public String eventType() {
        return eventType;
    }

    public Set<Audience> told() {
        return told;
    }
}
