package innkeeper.notification.booking.kafka;

import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.Received;
import innkeeper.kit.event.consume.EventHandler;
import innkeeper.kit.kafka.Topic;
import innkeeper.notification.booking.usecase.AnnounceBooking;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.reminder.domain.Followed;
import innkeeper.notification.reminder.usecase.FollowBooking;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Hears from booking-service what happened to bookings; each tells the booking's state, also one of a type not known yet. */
public final class BookingEvents implements EventHandler {
    public static final Topic TOPIC = Topic.of("innkeeper.booking.v1");

    private static final Map<String, News.Booking> TOLD = Arrays.stream(News.Booking.values())
            .filter(news -> news != News.Booking.GUEST_UNREACHED) // noticed here
            .collect(Collectors.toUnmodifiableMap(News.Booking::eventType, Function.identity()));
    /** A hold alone is no news, and a link that was withdrawn is replaced by that in the next message. */
    private static final Set<String> NOT_TOLD = Set.of("innkeeper.booking.held", "innkeeper.booking.link-withdrawn");

    private final Function<Transaction, AnnounceBooking> announce;
    private final Function<Transaction, FollowBooking> follow;

    public BookingEvents(
            Function<Transaction, AnnounceBooking> announce, Function<Transaction, FollowBooking> follow) {
        this.announce = announce;
        this.follow = follow;
    }

    @Override
    public Effect handle(Transaction tx, Received event) {
        Optional<News.Booking> news = Optional.ofNullable(TOLD.get(event.type()));
        Followed booking = event.data(BookingMessage.class).followed();
        follow.apply(tx).handle(booking, event.time());
        news.ifPresent(known -> announce.apply(tx).handle(event.id(), known, booking.facts()));
        return news.isPresent() || NOT_TOLD.contains(event.type()) ? Effect.COMPLETE : Effect.UNKNOWN_TYPE;
    }
}
