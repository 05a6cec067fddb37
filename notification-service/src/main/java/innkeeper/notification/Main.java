package innkeeper.notification;

import innkeeper.kit.access.Authorization;
import innkeeper.kit.access.GrpcAuthorization;
import innkeeper.kit.contract.Contract;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.DatabaseCheck;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.database.schema.Schema.Table;
import innkeeper.kit.event.consume.EventConsumer;
import innkeeper.kit.grpc.client.ServiceTokens;
import innkeeper.kit.http.HttpEdge;
import innkeeper.kit.idempotency.Idempotency;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.lifecycle.Service;
import innkeeper.kit.limit.SharedRateLimits;
import innkeeper.kit.task.TaskTiming;
import innkeeper.kit.task.Tasks;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.time.Clocks;
import innkeeper.notification.delivery.postgres.PostgresCorrespondence;
import innkeeper.notification.inbox.postgres.PostgresInbox;
import innkeeper.notification.inbox.usecase.FollowedInbox;
import innkeeper.notification.letter.template.TemplateLetters;
import innkeeper.notification.letter.usecase.DraftLetter;
import innkeeper.notification.letter.usecase.Letters;
import innkeeper.notification.messenger.postgres.PostgresChats;
import innkeeper.notification.messenger.usecase.Chats;
import innkeeper.notification.people.postgres.PostgresPeople;
import innkeeper.notification.preference.page.SignedPreferenceLinks;
import innkeeper.notification.preference.postgres.PostgresPreferences;
import innkeeper.notification.secret.seal.SealedSecrets;
import innkeeper.notification.sms.postgres.PostgresReceipts;
import io.helidon.health.HealthCheck;
import java.time.Clock;
import java.util.List;

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
        Database database = Database.open(settings.database(),
                Schema.of("notification", Table.INBOX, Table.TASK, Table.RATE_LIMITS), telemetry);
        Tasks tasks = new Tasks(database, timing, clock, telemetry);
        FollowedInbox inbox = new FollowedInbox(new PostgresInbox(database));
        Chats chats = new PostgresChats(database);
        Reminding reminding = new Reminding(database, tasks, settings.timetable(), clock);
        Bouncing bouncing = new Bouncing(database, tasks, settings.bounces(), clock);
        Webhooks webhooks = new Webhooks(database, tasks, settings.webhooks(), clock);
        DraftLetter drafts = new DraftLetter(new PostgresPeople(database),
                new SealedSecrets(settings.userSecrets().envelope()), letters(settings, clock),
                new PostgresPreferences(database), reminding::stands, clock);
        Dispatching dispatching = Dispatching.of(database, tasks,
                Lanes.of(settings, drafts, inbox, bouncing, chats, webhooks.lane(), telemetry, clock),
                settings, clock);
        Heard heard = new Heard(dispatching, reminding, bouncing, webhooks, settings.userSecrets().topic());
        EventConsumer consumer = new EventConsumer(NAME, heard.subscriptions(), database, settings.kafka(), telemetry);
        Shown shown = new Shown(new PostgresCorrespondence(database), dispatching::resend, inbox,
                new PostgresPeople(database), new PostgresPreferences(database),
                new PostgresReceipts(database, dispatching::fallBack),
                bouncing.take(dispatching::plan), chats, dispatching.kinds().channels(),
                webhooks.routes(dispatching::tell, dispatching::resend), new SharedRateLimits(database, clock), clock);
        return edge(settings, shown, authorization, telemetry, List.of(new DatabaseCheck(database)))
                .above(consumer).above(dispatching.workers(telemetry).toArray(Part[]::new))
                .above(bouncing.workers(dispatching::plan, reminding::reminders, heard::tellHotel, telemetry.meters()))
                .above(webhooks.worker(dispatching::tell), reminding.worker(dispatching::tell))
                .above(Forgetting.parts(database, settings.retention(), clock)).above(database);
    }

    private static Letters letters(Settings settings, Clock clock) {
        return new TemplateLetters(settings.bookingLinks(), new SignedPreferenceLinks(settings.pages()),
                settings.smtp().from().getAddress(), clock);
    }

    /** The door alone; tests put it on messages of their own. */
    static Application edge(Settings settings, Shown shown, Authorization authorization, Telemetry telemetry,
            List<HealthCheck> checks) {
        HttpEdge http = new HttpEdge(settings.http(), Contract.load("notification"), authorization, Rejections::explain,
                Idempotency.none(), telemetry, checks, shown.routes(settings, telemetry));
        return new Application(List.of(http), http).above(shown.upkeep().toArray(Part[]::new));
    }
}
