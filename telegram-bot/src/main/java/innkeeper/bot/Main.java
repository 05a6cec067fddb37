package innkeeper.bot;

import innkeeper.bot.chat.domain.ChatId;
import innkeeper.bot.chat.postgres.PostgresChats;
import innkeeper.bot.chat.postgres.PostgresEvents;
import innkeeper.bot.chat.telemetry.TracedHandling;
import innkeeper.bot.chat.usecase.TakeIn;
import innkeeper.bot.chat.usecase.WorkChat;
import innkeeper.bot.dialogue.postgres.PostgresDialogues;
import innkeeper.bot.message.http.Customers;
import innkeeper.bot.message.http.MessageRoutes;
import innkeeper.bot.message.postgres.PostgresNotices;
import innkeeper.bot.message.remote.HttpCustomer;
import innkeeper.bot.message.usecase.TakeMessage;
import innkeeper.bot.message.usecase.TellLeft;
import innkeeper.bot.message.usecase.TellLinked;
import innkeeper.bot.messenger.postgres.PostgresPolls;
import innkeeper.bot.messenger.telegram.TelegramMessenger;
import innkeeper.bot.messenger.telegram.TelegramNews;
import innkeeper.bot.messenger.telegram.TelegramWebhook;
import innkeeper.bot.session.postgres.PostgresSessions;
import innkeeper.bot.session.remote.HttpAccounts;
import innkeeper.bot.session.usecase.AwaitLogin;
import innkeeper.bot.session.usecase.UseSession;
import innkeeper.kit.contract.Contract;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.DatabaseCheck;
import innkeeper.kit.database.Retention;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.http.HttpEdge;
import innkeeper.kit.idempotency.Idempotency;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.lifecycle.Service;
import innkeeper.kit.limit.SharedRateLimits;
import innkeeper.kit.task.TaskOutcome;
import innkeeper.kit.task.TaskTiming;
import innkeeper.kit.task.Tasks;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.time.Clocks;
import java.time.Clock;
import java.util.List;

/** telegram-bot: wiring, nothing else. */
public final class Main {
    private static final String NAME = "telegram-bot";

    private Main() {}

    public static void main(String[] args) {
        Service.launch(NAME, () -> application(Settings.from(System.getenv()), TaskTiming.standard(),
                Clocks.system()).service());
    }

    /** The service and its door, whose ports tests ask for. */
    record Application(Service service, HttpEdge http) {}

    static Application application(Settings settings, TaskTiming timing, Clock clock) {
        Telemetry telemetry = Telemetry.of(NAME, settings.telemetry());
        Database database = Database.open(settings.database(),
                Schema.of("telegram", Schema.Table.RATE_LIMITS, Schema.Table.TASK), telemetry);
        Tasks tasks = new Tasks(database, timing, clock, telemetry);
        SharedRateLimits limits = new SharedRateLimits(database, clock);
        PostgresChats chats = new PostgresChats(database, tasks, clock);
        PostgresEvents events = new PostgresEvents(database, tasks, clock, telemetry);
        Retention forgetting = new Retention(database, PostgresEvents.FORGET_DONE, PostgresEvents.KEPT, clock);

        HttpAccounts accounts = new HttpAccounts(settings.accounts(), telemetry, clock);
        PostgresSessions sessions = new PostgresSessions(database, tasks, settings.sessions(), clock, chats::tellLeft,
                events::add);
        AwaitLogin awaitLogin = new AwaitLogin(accounts, sessions, clock);
        HttpCustomer customer = new HttpCustomer(settings.customer(), telemetry, clock);
        PostgresNotices notices = new PostgresNotices(database);
        TellLeft tellLeft = new TellLeft(notices, customer);

        TelegramMessenger messenger = new TelegramMessenger(settings.telegram(), limits, telemetry, clock);
        Conversation conversation = new Conversation(settings.services().open(telemetry),
                new UseSession(accounts, sessions, clock), accounts, messenger, events, chats,
                new TellLinked(notices, customer), new PostgresDialogues(database), clock);
        WorkChat work = new WorkChat(chats, events, new TracedHandling(conversation.dispatch(), telemetry));
        Part working = tasks.worker(PostgresEvents.CHAT,
                attempt -> work.handle(new ChatId(attempt.id())) ? TaskOutcome.DONE : TaskOutcome.NOT_YET);
        Part later = tasks.worker(PostgresEvents.LATER, attempt -> done(() -> events.enter(attempt.id())));
        Part logins = tasks.worker(PostgresSessions.LOGIN, attempt -> done(() -> awaitLogin.handle(attempt.id())));
        Part telling = tasks.worker(PostgresChats.NOTICE, attempt -> done(() -> tellLeft.handle(attempt.id())));

        TelegramNews news = new TelegramNews(settings.telegram(), new PostgresPolls(database, "telegram"), new TakeIn(events),
                telemetry, clock);
        HttpEdge http = new HttpEdge(settings.http(), Contract.load("messenger"), new Customers(settings.customer().apiKey()),
                Rejections::explain, Idempotency.none(), telemetry, List.of(new DatabaseCheck(database)),
                new MessageRoutes(new TakeMessage(chats, events)),
                new TelegramWebhook(settings.telegram().secret(), news));
        return new Application(Service.of(NAME, telemetry, database, limits.upkeep(clock), forgetting, working, later, logins,
                telling, http, news), http);
    }

    private static TaskOutcome done(Runnable work) {
        work.run();
        return TaskOutcome.DONE;
    }
}
