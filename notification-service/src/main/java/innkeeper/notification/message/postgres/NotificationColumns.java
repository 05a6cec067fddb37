package innkeeper.notification.message.postgres;

import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Row;
import innkeeper.kit.json.Json;
import innkeeper.notification.message.domain.Audience;
import innkeeper.notification.message.domain.BookingFacts;
import innkeeper.notification.message.domain.CalendarFacts;
import innkeeper.notification.message.domain.EndpointFacts;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.message.domain.Notification;
import innkeeper.notification.message.domain.NotificationId;
import innkeeper.notification.message.domain.RecipientId;
import innkeeper.notification.message.domain.StaffFacts;
import innkeeper.notification.message.domain.SystemFacts;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** How a message lies in its row, with {@code facts} as its kind needs them; what is confidential lies with its delivery. */
public record NotificationColumns(String audience, Object facts) {
    private static final String PERSON = "person";
    private static final String SYSTEM = "system";

    record AccountFacts(Instant at) {}

    record NoFacts() {}

    static NotificationColumns of(Message message) {
        return switch (message) {
            case Message.OfBooking(_, var audience, _, var facts) -> new NotificationColumns(word(audience), facts);
            case Message.OfReminder(_, _, var facts) -> new NotificationColumns(word(Audience.CLIENT), facts);
            case Message.OfAccount(_, _, var at) -> new NotificationColumns(PERSON, new AccountFacts(at));
            case Message.OfStaff(_, _, var facts) -> new NotificationColumns(PERSON, facts);
            case Message.OfEndpoint(_, _, var facts) -> new NotificationColumns(PERSON, facts);
            case Message.OfCalendar(_, _, var facts) -> new NotificationColumns(PERSON, facts);
            case Message.OfHotelSystem(_, _, var facts) -> new NotificationColumns(SYSTEM, facts);
            case Message.Confidential _ -> new NotificationColumns(PERSON, new NoFacts());
        };
    }

    public static Notification notification(Row row) {
        return new Notification(
                new NotificationId(row.uuid("id")), row.uuid("event_id"), message(row), row.instant("created_at"));
    }

    /** A constant as columns name it. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Message message(Row row) {
        String type = row.text("event_type");
        if (row.text("audience").equals(SYSTEM)) {
            return new Message.OfHotelSystem(new News.ToSystem(type), new RecipientId(row.uuid("recipient_id")),
                    Json.read(row.text("facts"), SystemFacts.class));
        }
        return booking(row, type)
                .or(() -> reminder(row, type))
                .or(() -> account(row, type))
                .or(() -> staff(row, type))
                .or(() -> endpoint(row, type))
                .or(() -> calendar(row, type))
                .or(() -> confidential(row, type))
                .orElseThrow(() -> new IllegalStateException("no news is called " + type));
    }

    private static Optional<Message> booking(Row row, String type) {
        return called(type, News.Booking::values).map(news -> new Message.OfBooking(news,
                Audience.valueOf(row.text("audience").toUpperCase(Locale.ROOT)), new PersonId(row.uuid("recipient_id")),
                Json.read(row.text("facts"), BookingFacts.class)));
    }

    private static Optional<Message> reminder(Row row, String type) {
        return called(type, News.Reminder::values).map(news -> new Message.OfReminder(news,
                new PersonId(row.uuid("recipient_id")), Json.read(row.text("facts"), BookingFacts.class)));
    }

    private static Optional<Message> account(Row row, String type) {
        return called(type, News.Account::values).map(news -> new Message.OfAccount(news,
                new PersonId(row.uuid("recipient_id")), Json.read(row.text("facts"), AccountFacts.class).at()));
    }

    private static Optional<Message> staff(Row row, String type) {
        return called(type, News.Staff::values).map(news -> new Message.OfStaff(news,
                new PersonId(row.uuid("recipient_id")), Json.read(row.text("facts"), StaffFacts.class)));
    }

    private static Optional<Message> endpoint(Row row, String type) {
        return called(type, News.Endpoint::values).map(news -> new Message.OfEndpoint(news,
                new PersonId(row.uuid("recipient_id")), Json.read(row.text("facts"), EndpointFacts.class)));
    }

    private static Optional<Message> calendar(Row row, String type) {
        return called(type, News.Calendar::values).map(news -> new Message.OfCalendar(news,
                new PersonId(row.uuid("recipient_id")), Json.read(row.text("facts"), CalendarFacts.class)));
    }

    private static Optional<Message> confidential(Row row, String type) {
        return called(type, News.Secret::values).map(news -> new Message.Confidential(news,
                new PersonId(row.uuid("recipient_id")), row.text("sealed")));
    }

    private static <N extends News> Optional<N> called(String type, Supplier<N[]> all) {
        return Arrays.stream(all.get()).filter(news -> news.eventType().equals(type)).findFirst();
    }
}
