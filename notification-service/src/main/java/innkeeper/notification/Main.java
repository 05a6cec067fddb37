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
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.lifecycle.Service;
import innkeeper.kit.task.TaskTiming;
import innkeeper.kit.task.Tasks;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.time.Clocks;
import innkeeper.notification.booking.kafka.BookingEvents;
import innkeeper.notification.booking.usecase.AnnounceBooking;
import innkeeper.notification.bounce.postgres.PostgresBadAddresses;
import innkeeper.notification.delivery.postgres.PostgresCorrespondence;
import innkeeper.notification.inbox.postgres.PostgresInbox;
import innkeeper.notification.inbox.usecase.Inbox;
import innkeeper.notification.letter.template.TemplateLetters;
import innkeeper.notification.letter.usecase.DraftLetter;
import innkeeper.notification.letter.usecase.Letters;
import innkeeper.notification.message.postgres.PostgresNotifications;
import innkeeper.notification.message.usecase.TellPerson;
import innkeeper.notification.people.kafka.UserEvents;
import innkeeper.notification.people.postgres.PostgresPeople;
import innkeeper.notification.people.usecase.ForgetPerson;
import innkeeper.notification.people.usecase.RememberPerson;
import innkeeper.notification.preference.postgres.PostgresPreferences;
import innkeeper.notification.secret.kafka.SecretEvents;
import innkeeper.notification.secret.seal.SealedSecrets;
import innkeeper.notification.sms.postgres.PostgresReceipts;
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
        Inbox inbox = new PostgresInbox(database);
        Webhooks webhooks = new Webhooks(database, tasks, settings.webhooks(), clock);
        DraftLetter drafts = new DraftLetter(new PostgresPeople(database),
                new SealedSecrets(settings.userSecrets().envelope()), letters(settings, clock), clock);
        Dispatching dispatching = Dispatching.of(database, tasks,
                Lanes.of(settings, drafts, inbox, new PostgresBadAddresses(database), webhooks.lane(), telemetry, clock),
                settings, clock);
        EventConsumer consumer = new EventConsumer(
                NAME, subscriptions(settings, dispatching, webhooks), database, settings.kafka(), telemetry);
        Shown shown = new Shown(new PostgresCorrespondence(database), dispatching::resend, inbox,
                new PostgresPreferences(database), new PostgresReceipts(database, dispatching::fallBack),
                webhooks.routes(dispatching::tell, dispatching::resend), clock);
        return edge(settings, shown, authorization, telemetry, List.of(new DatabaseCheck(database)))
                .above(consumer).above(dispatching.workers(telemetry).toArray(Part[]::new))
                .above(webhooks.worker(dispatching::tell)).above(database);
    }

    private static Letters letters(Settings settings, Clock clock) {
        return new TemplateLetters(settings.bookingLinks(), settings.smtp().from().getAddress(), clock);
    }

    /** The door alone; tests put it on messages of their own. */
    static Application edge(Settings settings, Shown shown, Authorization authorization, Telemetry telemetry,
            List<HealthCheck> checks) {
        HttpEdge http = new HttpEdge(settings.http(), Contract.load("notification"), authorization, Rejections::explain,
                Idempotency.none(), telemetry, checks, shown.routes(settings.sms().webhooks(), telemetry.meters()));
        return new Application(List.of(http), http);
    }

    private static List<Subscription> subscriptions(Settings settings, Dispatching dispatching, Webhooks webhooks) {
        Function<Transaction, TellPerson> tell = dispatching::tell;
        Function<Transaction, TellHotel> tellHotel = tx -> new TellHotel(new PostgresStaff(tx), tell.apply(tx));
        return List.of(
                new Subscription(UserEvents.TOPIC, new UserEvents(
                        tx -> new RememberPerson(new PostgresPeople(tx), new PostgresBadAddresses(tx)::clear), tell,
                        tx -> new ForgetPerson(new PostgresPeople(tx),
                                List.of(new PostgresNotifications(tx)::forget, new PostgresPreferences(tx)::forget,
                                        new PostgresBadAddresses(tx)::forget)),
                        tx -> new FollowStaff(new PostgresStaff(tx), tellHotel.apply(tx)))),
                new Subscription(BookingEvents.TOPIC, webhooks.hearing(
                        new BookingEvents(tx -> new AnnounceBooking(tell.apply(tx), tellHotel.apply(tx))), tell)),
                new Subscription(settings.userSecrets().topic(), new SecretEvents(tell)));
    }
}
