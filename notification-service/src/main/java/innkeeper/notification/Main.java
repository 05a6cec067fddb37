package innkeeper.notification;

import innkeeper.kit.access.Authorization;
import innkeeper.kit.access.GrpcAuthorization;
import innkeeper.kit.contract.Contract;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.DatabaseCheck;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.database.schema.Schema.Table;
import innkeeper.kit.event.consume.EventConsumer;
import innkeeper.kit.event.consume.Subscription;
import innkeeper.kit.grpc.client.ServiceTokens;
import innkeeper.kit.http.HttpEdge;
import innkeeper.kit.idempotency.Idempotency;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.lifecycle.Service;
import innkeeper.kit.task.TaskOutcome;
import innkeeper.kit.task.TaskTiming;
import innkeeper.kit.task.Tasks;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.time.Clocks;
import innkeeper.notification.booking.kafka.BookingEvents;
import innkeeper.notification.booking.usecase.AnnounceBooking;
import innkeeper.notification.delivery.http.NotificationRoutes;
import innkeeper.notification.delivery.postgres.PostgresCorrespondence;
import innkeeper.notification.delivery.postgres.PostgresOutgoing;
import innkeeper.notification.delivery.smtp.SmtpMails;
import innkeeper.notification.delivery.smtp.TracedDeliveries;
import innkeeper.notification.delivery.usecase.Correspondence;
import innkeeper.notification.delivery.usecase.DeliverMessage;
import innkeeper.notification.letter.template.TemplateLetters;
import innkeeper.notification.letter.usecase.DraftLetter;
import innkeeper.notification.message.domain.NotificationId;
import innkeeper.notification.message.postgres.PostgresNotifications;
import innkeeper.notification.message.usecase.Notifications;
import innkeeper.notification.message.usecase.TellPerson;
import innkeeper.notification.people.kafka.UserEvents;
import innkeeper.notification.people.postgres.PostgresPeople;
import innkeeper.notification.people.usecase.ForgetPerson;
import innkeeper.notification.people.usecase.RememberPerson;
import innkeeper.notification.secret.kafka.SecretEvents;
import innkeeper.notification.secret.seal.SealedSecrets;
import innkeeper.notification.staff.postgres.PostgresStaff;
import innkeeper.notification.staff.usecase.FollowStaff;
import innkeeper.notification.staff.usecase.TellHotel;
import io.helidon.health.HealthCheck;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/** notification-service: wiring, nothing else. */
public final class Main {
    static final String NAME = "notification-service";

    private Main() {}

    public static void main(String[] args) {
        Service.launch(NAME, () -> application(Settings.from(System.getenv()), TaskTiming.standard(), Clocks.system()));
    }

    static Service application(Settings settings, TaskTiming timing, Clock clock) {
        Telemetry telemetry = Telemetry.of(NAME, settings.telemetry());
        GrpcAuthorization authorization =
                new GrpcAuthorization(settings.access(), new ServiceTokens(settings.access()), telemetry);
        return application(settings, authorization, timing, clock, telemetry).above(telemetry, authorization)
                .service(NAME);
    }

    /** With a stand-in for auth-service this is what tests start. */
    static Application application(
            Settings settings, Authorization authorization, TaskTiming timing, Clock clock, Telemetry telemetry) {
        Database database =
                Database.open(settings.database(), Schema.of("notification", Table.INBOX, Table.TASK), telemetry);
        Tasks tasks = new Tasks(database, timing, clock, telemetry);
        DraftLetter drafts = new DraftLetter(new PostgresPeople(database),
                new SealedSecrets(settings.userSecrets().envelope()), new TemplateLetters(), clock);
        DeliverMessage deliver = new DeliverMessage(new PostgresOutgoing(database, tasks), drafts,
                new SmtpMails(settings.smtp(), clock), new TracedDeliveries(telemetry), clock);
        Part deliveries = tasks.worker(PostgresOutgoing.DELIVERY, attempt -> TaskOutcome.doneIf(
                deliver.handle(new NotificationId(attempt.id()), attempt.next())));
        EventConsumer consumer = new EventConsumer(
                NAME, subscriptions(settings, tasks, clock), database, settings.kafka(), telemetry);
        return edge(settings, new PostgresCorrespondence(database), authorization, telemetry,
                List.of(new DatabaseCheck(database))).above(database, deliveries, consumer);
    }

    /** The door alone; tests put it on messages of their own. */
    static Application edge(Settings settings, Correspondence correspondence, Authorization authorization,
            Telemetry telemetry, List<HealthCheck> checks) {
        HttpEdge http = new HttpEdge(settings.http(), Contract.load("notification"), authorization, Rejections::explain,
                Idempotency.none(), telemetry, checks, new NotificationRoutes(correspondence));
        return new Application(List.of(http), http);
    }

    private static List<Subscription> subscriptions(Settings settings, Tasks tasks, Clock clock) {
        Function<Transaction, Notifications> notifications =
                tx -> new PostgresNotifications(tx, tasks, PostgresOutgoing.DELIVERY);
        Function<Transaction, TellPerson> tell = tx -> new TellPerson(notifications.apply(tx), clock, Ids::next);
        Function<Transaction, TellHotel> tellHotel = tx -> new TellHotel(new PostgresStaff(tx), tell.apply(tx));
        return List.of(
                new Subscription(UserEvents.TOPIC, new UserEvents(
                        tx -> new RememberPerson(new PostgresPeople(tx)), tell,
                        tx -> new ForgetPerson(new PostgresPeople(tx), notifications.apply(tx)),
                        tx -> new FollowStaff(new PostgresStaff(tx), tellHotel.apply(tx)))),
                new Subscription(BookingEvents.TOPIC,
                        new BookingEvents(tx -> new AnnounceBooking(tell.apply(tx), tellHotel.apply(tx)))),
                new Subscription(settings.userSecrets().topic(), new SecretEvents(tell)));
    }
}
