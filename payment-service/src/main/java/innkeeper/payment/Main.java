package innkeeper.payment;

import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.task.TaskKind;
import innkeeper.kit.contract.Contract;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.DatabaseCheck;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.http.HttpEdge;
import innkeeper.kit.idempotency.PostgresIdempotency;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.lifecycle.Service;
import innkeeper.kit.limit.RouteLimit;
import innkeeper.kit.limit.SharedRateLimits;
import innkeeper.kit.task.TaskOutcome;
import innkeeper.kit.task.TaskTiming;
import innkeeper.kit.task.Tasks;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.time.Clocks;
import innkeeper.payment.checkout.domain.PaymentId;
import innkeeper.payment.checkout.http.ApiKeys;
import innkeeper.payment.checkout.http.PayUrls;
import innkeeper.payment.checkout.http.PaymentRoutes;
import innkeeper.payment.checkout.page.PageRoutes;
import innkeeper.payment.checkout.postgres.NewEvents;
import innkeeper.payment.checkout.postgres.PostgresPayments;
import innkeeper.payment.checkout.usecase.AdvancePayment;
import innkeeper.payment.checkout.usecase.CancelPayment;
import innkeeper.payment.checkout.usecase.ConfirmByCode;
import innkeeper.payment.checkout.usecase.CreatePayment;
import innkeeper.payment.checkout.usecase.PayByCard;
import innkeeper.payment.checkout.usecase.ReadPayment;
import innkeeper.payment.refund.http.RefundRoutes;
import innkeeper.payment.refund.usecase.ReadRefund;
import innkeeper.payment.refund.usecase.RefundPayment;
import innkeeper.payment.webhook.http.EventRoutes;
import innkeeper.payment.webhook.http.WebhookBody;
import innkeeper.payment.webhook.postgres.PostgresAnnouncements;
import innkeeper.payment.webhook.remote.WebhookShop;
import innkeeper.payment.webhook.usecase.ResendEvent;
import innkeeper.payment.webhook.usecase.TellShop;
import java.time.Clock;
import java.util.List;

/** payment-service: wiring, nothing else. */
public final class Main {
    private static final String NAME = "payment-service";

    private Main() {}

    public static void main(String[] args) {
        Service.launch(NAME, () -> application(Settings.from(System.getenv()), TaskTiming.standard(),
                Clocks.system()).service());
    }

    /** The service and its door, whose ports tests ask for. */
    record Application(Service service, HttpEdge http) {}

    static Application application(Settings settings, TaskTiming timing, Clock clock) {
        Telemetry telemetry = Telemetry.of(NAME, settings.telemetry());
        Database database = Database.open(settings.database(), Schema.of("payment", Schema.Table.IDEMPOTENCY,
                Schema.Table.RATE_LIMITS, Schema.Table.TASK), telemetry);
        PostgresIdempotency idempotency = new PostgresIdempotency(database);

        Tasks tasks = new Tasks(database, timing, clock, telemetry);
        TaskKind webhook = settings.webhook().kind();
        PostgresAnnouncements announcements = new PostgresAnnouncements(database, tasks, webhook);
        TellShop tellShop = new TellShop(announcements, new WebhookShop(settings.webhook(), telemetry, clock), clock);
        Part webhooks = tasks.worker(webhook, attempt -> TaskOutcome.doneIf(
                tellShop.handle(attempt.id(), attempt.number(), attempt.next())));

        SharedRateLimits limits = new SharedRateLimits(database, clock);
        PayUrls urls = new PayUrls(settings.publicUrl());
        NewEvents events = new NewEvents(new WebhookBody(urls)::render, tasks, webhook, clock, Ids::next);
        PostgresPayments payments = new PostgresPayments(database, tasks, events);
        ReadPayment read = new ReadPayment(payments);
        AdvancePayment advancePayment = new AdvancePayment(payments, clock);
        Part time = tasks.worker(PostgresPayments.PAYMENT, attempt -> TaskOutcome.doneIf(
                advancePayment.handle(new PaymentId(attempt.id()))));

        HttpEdge http = new HttpEdge(settings.http(), Contract.load("payment"), new ApiKeys(settings.apiKeys()),
                Rejections::explain, idempotency, telemetry, List.of(new DatabaseCheck(database)),
                new PaymentRoutes(new CreatePayment(payments), read, new CancelPayment(payments), urls,
                        settings.timeToPay(), clock, telemetry,
                        new RouteLimit("create-per-shop", settings.createPerShop(), limits, telemetry)),
                new RefundRoutes(new RefundPayment(payments, clock), new ReadRefund(payments)),
                new EventRoutes(announcements, new ResendEvent(announcements, clock)),
                new PageRoutes(read, new PayByCard(payments, clock, Ids::next), new ConfirmByCode(payments, clock),
                        clock));
        return new Application(
                Service.of(NAME, telemetry, database, idempotency, webhooks, time, limits.upkeep(clock), http), http);
    }
}
