package innkeeper.notification;

import innkeeper.kit.access.Authorization;
import innkeeper.kit.access.GrpcAuthorization;
import innkeeper.kit.contract.Contract;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.DatabaseCheck;
import innkeeper.kit.database.Schema;
import innkeeper.kit.database.Schema.Table;
import innkeeper.kit.event.EventConsumer;
import innkeeper.kit.event.EventHandler;
import innkeeper.kit.grpc.ServiceTokens;
import innkeeper.kit.http.HttpEdge;
import innkeeper.kit.http.Idempotency;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.lifecycle.PeriodicTask;
import innkeeper.kit.lifecycle.Service;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.notification.http.NotificationRoutes;
import innkeeper.notification.kafka.BookingEvents;
import innkeeper.notification.kafka.UserEvents;
import innkeeper.notification.postgres.PostgresCorrespondence;
import innkeeper.notification.postgres.PostgresNotifications;
import innkeeper.notification.postgres.PostgresOutgoing;
import innkeeper.notification.postgres.PostgresPeople;
import innkeeper.notification.smtp.SmtpMails;
import innkeeper.notification.smtp.TracedDeliveries;
import innkeeper.notification.template.TemplateLetters;
import innkeeper.notification.usecase.AnnounceBooking;
import innkeeper.notification.usecase.DeliverDue;
import innkeeper.notification.usecase.RememberPerson;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** notification-service: wiring, nothing else. */
public final class Main {
    private static final String NAME = "notification-service";

    private Main() {}

    public static void main(String[] args) {
        Service.launch(NAME, () -> {
            Settings settings = Settings.from(System.getenv());
            var telemetry = Telemetry.of(NAME, settings.telemetry());
            var access = settings.access();
            var authorization = new GrpcAuthorization(access, new ServiceTokens(access), telemetry);
            var application = application(settings, authorization, Clock.tickMillis(ZoneOffset.UTC), telemetry);
            return application.service(telemetry, authorization);
        });
    }

    /** All that starts after its foundations, and the door, whose ports tests ask for. */
    record Application(List<Part> parts, HttpEdge http) {
        Service service(Part... foundations) {
            List<Part> all = new ArrayList<>(List.of(foundations));
            all.addAll(parts);
            return Service.of(NAME, all.toArray(Part[]::new));
        }
    }

    static Application application(
            Settings settings, Authorization authorization, Clock clock, Telemetry telemetry) {
        var database = Database.open(settings.database(), Schema.of("notification", Table.INBOX), telemetry);
        var deliver = new DeliverDue(new PostgresOutgoing(database), new PostgresPeople(database),
                new TemplateLetters(), new SmtpMails(settings.smtp(), clock), new TracedDeliveries(telemetry),
                clock, RandomGenerator.getDefault());
        var deliveries = new PeriodicTask("deliveries", settings.deliveryPoll(), deliver::handle);
        var consumer = new EventConsumer(NAME, handlers(telemetry, deliveries, clock),
                List.of(UserEvents.TOPIC, BookingEvents.TOPIC), database, settings.kafka(), telemetry);
        var http = new HttpEdge(settings.http(), Contract.load("notification"), authorization, Rejections::explain,
                Idempotency.none(), telemetry, List.of(new DatabaseCheck(database)),
                new NotificationRoutes(new PostgresCorrespondence(database)));
        return new Application(List.of(database, deliveries, consumer, http), http);
    }

    private static Map<String, EventHandler> handlers(Telemetry telemetry, PeriodicTask deliveries, Clock clock) {
        var people = new UserEvents(tx -> new RememberPerson(new PostgresPeople(tx)));
        var bookings = new BookingEvents(tx -> new AnnounceBooking(
                new PostgresNotifications(tx, telemetry.traceparent(), deliveries::wake), clock, Ids::next));
        var handlers = new HashMap<>(people.byType());
        handlers.putAll(bookings.byType());
        return handlers;
    }
}
