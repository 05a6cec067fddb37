package innkeeper.notification.kafka;

import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.EventHandler;
import innkeeper.kit.event.Received;
import innkeeper.kit.kafka.Topic;
import innkeeper.notification.domain.News;
import innkeeper.notification.domain.booking.BookingFacts;
import innkeeper.notification.usecase.AnnounceBooking;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Hears from booking-service what happened to bookings. */
public final class BookingEvents {
    public static final Topic TOPIC = Topic.of("innkeeper.booking.v1");

    private final Function<Transaction, AnnounceBooking> announce;

    public BookingEvents(Function<Transaction, AnnounceBooking> announce) {
        this.announce = announce;
    }

    public Map<String, EventHandler> byType() {
        return Arrays.stream(News.Booking.values()).collect(Collectors.toMap(News.Booking::eventType, this::handler));
    }

    private EventHandler handler(News.Booking news) {
        return (tx, event) -> announce.apply(tx).handle(event.id(), news, facts(event));
    }

    private static BookingFacts facts(Received event) {
        return event.data(BookingMessage.class).facts();
    }
}
