package innkeeper.notification.postgres;

import innkeeper.kit.database.Row;
import innkeeper.kit.json.Json;
import innkeeper.notification.domain.Audience;
import innkeeper.notification.domain.BookingFacts;
import innkeeper.notification.domain.News;
import innkeeper.notification.domain.Notification;
import innkeeper.notification.domain.NotificationId;
import java.util.Arrays;
import java.util.Locale;

/** How a message lies in its row. */
final class NotificationColumns {
    private NotificationColumns() {}

    static Notification notification(Row row) {
        return new Notification(
                new NotificationId(row.uuid("id")),
                row.uuid("event_id"),
                news(row.text("event_type")),
                Audience.valueOf(row.text("audience").toUpperCase(Locale.ROOT)),
                Json.read(row.text("facts"), BookingFacts.class),
                row.instant("created_at"));
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static News news(String eventType) {
        return Arrays.stream(News.values())
                .filter(news -> news.eventType().equals(eventType))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no news is called " + eventType));
    }
}
