package innkeeper.notification.calendar.kafka;

import innkeeper.kit.database.Transaction;
import innkeeper.kit.event.Received;
import innkeeper.kit.event.consume.EventHandler;
import innkeeper.kit.kafka.Topic;
import innkeeper.notification.calendar.usecase.TellCalendar;
import innkeeper.notification.message.domain.News;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Hears from hotel-service what becomes of the calendars that hotels import; of hotels themselves nothing is kept here. */
public final class HotelEvents implements EventHandler {
    public static final Topic TOPIC = Topic.of("innkeeper.hotel.v1");

    private static final Map<String, News.Calendar> TOLD = Arrays.stream(News.Calendar.values())
            .collect(Collectors.toUnmodifiableMap(News.Calendar::eventType, Function.identity()));
    private static final Set<String> NOT_TOLD =
            Set.of("innkeeper.hotel.created", "innkeeper.hotel.updated", "innkeeper.hotel.deleted");

    private final Function<Transaction, TellCalendar> tell;

    public HotelEvents(Function<Transaction, TellCalendar> tell) {
        this.tell = tell;
    }

    @Override
    public Effect handle(Transaction tx, Received event) {
        Optional<News.Calendar> news = Optional.ofNullable(TOLD.get(event.type()));
        news.ifPresent(known -> {
            HotelMessage message = event.data(HotelMessage.class);
            tell.apply(tx).handle(event.id(), known, message.hotel(), message.facts(event.time()));
        });
        return news.isPresent() || NOT_TOLD.contains(event.type()) ? Effect.COMPLETE : Effect.UNKNOWN_TYPE;
    }
}
