package innkeeper.notification.webhook.kafka;

import innkeeper.kernel.BookingId;
import innkeeper.kernel.HotelId;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.Received;
import innkeeper.kit.event.consume.EventHandler;
import innkeeper.notification.webhook.domain.HotelEvent;
import innkeeper.notification.webhook.usecase.TellSystems;
import java.util.Set;
import java.util.function.Function;

import static innkeeper.notification.message.kafka.Required.required;

/** Has systems of hotels hear of every event of bookings, of whatever type, besides what people are told. */
public final class SystemEvents implements EventHandler {
    /** A link to a page of the guest's is no business of the hotel's systems. */
    private static final Set<String> NOT_TOLD = Set.of("innkeeper.booking.link-withdrawn");

    private final EventHandler people;
    private final Function<Transaction, TellSystems> tell;

    /** What is looked for in an event to know whose it is. */
    record Named(BookingId bookingId, String reference, HotelPart hotel) {
        record HotelPart(HotelId id, String name) {}
    }

    /** @param people what else the event means */
    public SystemEvents(EventHandler people, Function<Transaction, TellSystems> tell) {
        this.people = people;
        this.tell = tell;
    }

    @Override
    public Effect handle(Transaction tx, Received event) {
        Effect effect = people.handle(tx, event);
        if (!NOT_TOLD.contains(event.type())) {
            tell.apply(tx).handle(told(event));
        }
        return effect;
    }

    private static HotelEvent told(Received event) {
        Named named = event.data(Named.class);
        Named.HotelPart hotel = required("/hotel", named.hotel);
        return new HotelEvent(event.id(), event.type(), event.time(), required("/hotel/id", hotel.id),
                required("/hotel/name", hotel.name), required("/booking_id", named.bookingId),
                required("/reference", named.reference), BookingState.of(event.data()));
    }
}
