package innkeeper.hotel.postgres;

import innkeeper.hotel.domain.Hotel;
import innkeeper.hotel.domain.HotelEvent;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.Event;
import innkeeper.kit.event.Outbox;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/** Puts what happened to a hotel into the outbox, in the transaction in which it happened. */
public final class HotelAnnouncements {
    public static final String TOPIC = "innkeeper.hotel.v1";

    private final Outbox outbox;
    private final Supplier<UUID> ids;
    private final Clock clock;

    /** The payload, as AsyncAPI describes it. */
    record Data(HotelId hotelId, PersonId ownerId, String name, String city, String country, String timezone,
            String currency) {}

    public HotelAnnouncements(Outbox outbox, Supplier<UUID> ids, Clock clock) {
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    void append(Transaction tx, HotelEvent event) {
        outbox.append(tx, new Event(ids.get(), TOPIC, event.hotel().id().toString(), type(event), "/hotel-service",
                clock.instant(), data(event.hotel())));
    }

    private static String type(HotelEvent event) {
        return switch (event) {
            case HotelEvent.Created _ -> "innkeeper.hotel.created";
            case HotelEvent.Updated _ -> "innkeeper.hotel.updated";
            case HotelEvent.Deleted _ -> "innkeeper.hotel.deleted";
        };
    }

    private static Data data(Hotel hotel) {
        return new Data(hotel.id(), hotel.owner(), hotel.profile().name(), hotel.profile().city(),
                hotel.profile().country(), hotel.profile().timezone().getId(),
                hotel.profile().currency().getCurrencyCode());
    }
}
