package innkeeper.booking;

import innkeeper.booking.block.http.BlockRoutes;
import innkeeper.booking.block.kafka.CalendarEvents;
import innkeeper.booking.block.postgres.BlockTopic;
import innkeeper.booking.block.postgres.PostgresBlocks;
import innkeeper.booking.block.postgres.PostgresCalendars;
import innkeeper.booking.block.remote.GrpcRoomTypes;
import innkeeper.booking.block.usecase.AddBlock;
import innkeeper.booking.block.usecase.ChangeBlock;
import innkeeper.booking.block.usecase.EndBlock;
import innkeeper.booking.cancellation.http.CancellationRoutes;
import innkeeper.booking.cancellation.usecase.CancelBooking;
import innkeeper.booking.cancellation.usecase.PreviewCancellation;
import innkeeper.booking.change.http.ChangeRoutes;
import innkeeper.booking.change.usecase.ChangeBooking;
import innkeeper.booking.folio.postgres.PostgresRefunds;
import innkeeper.booking.link.http.LinkRoutes;
import innkeeper.booking.link.page.BookingLinks;
import innkeeper.booking.link.page.BookingPageRoutes;
import innkeeper.booking.link.usecase.OpenLink;
import innkeeper.booking.link.usecase.WithdrawLink;
import innkeeper.booking.payment.http.WebhookRoutes;
import innkeeper.booking.payment.remote.HttpPayments;
import innkeeper.booking.reconciliation.http.ReconciliationRoutes;
import innkeeper.booking.reconciliation.postgres.PostgresFindings;
import innkeeper.booking.reservation.domain.Reference;
import innkeeper.booking.reservation.http.BookingRoutes;
import innkeeper.booking.reservation.http.TheirBookings;
import innkeeper.booking.reservation.postgres.BookingTopic;
import innkeeper.booking.reservation.postgres.PostgresBookings;
import innkeeper.booking.sale.http.BookRoomsRoutes;
import innkeeper.booking.sale.remote.GrpcHotels;
import innkeeper.booking.sale.usecase.BookRooms;
import innkeeper.kernel.BookingId;
import innkeeper.kit.access.GrpcAuthorization;
import innkeeper.kit.contract.Contract;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.DatabaseCheck;
import innkeeper.kit.database.schema.Schema.Table;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.event.consume.EventConsumer;
import innkeeper.kit.event.consume.Subscription;
import innkeeper.kit.event.outbox.OutboxRelay;
import innkeeper.kit.grpc.client.GrpcClient;
import innkeeper.kit.grpc.client.ServiceTokens;
import innkeeper.kit.http.HttpEdge;
import innkeeper.kit.http.Routes;
import innkeeper.kit.idempotency.Idempotency;
import innkeeper.kit.idempotency.PostgresIdempotency;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.lifecycle.Service;
import innkeeper.kit.limit.RouteLimit;
import innkeeper.kit.limit.SharedRateLimits;
import innkeeper.kit.task.TaskOutcome;
import innkeeper.kit.task.TaskTiming;
import innkeeper.kit.task.Tasks;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.time.Clocks;
import io.helidon.health.HealthCheck;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/** booking-service: wiring, nothing else. */
public final class Main {
    static final String NAME = "booking-service";

    private Main() {}

    public static void main(String[] args) {
        Service.launch(NAME, () -> application(Settings.from(System.getenv()), Clocks.system()));
    }

    static Service application(Settings settings, Clock clock) {
        Telemetry telemetry = Telemetry.of(NAME, settings.telemetry());
        ServiceTokens tokens = new ServiceTokens(settings.access());
        GrpcAuthorization authorization = new GrpcAuthorization(settings.access(), tokens, telemetry);
        GrpcClient hotels = new GrpcClient("hotel-service", settings.hotelAddress(), settings.access().trust(),
                tokens, "hotel-service", settings.access().deadline(), telemetry);
        Neighbours neighbours = new Neighbours(
                authorization, new GrpcHotels(hotels), new GrpcRoomTypes(hotels), new HttpPayments(settings.provider(),
                        new BookingLinks(settings.pages())::first, telemetry, clock));
        return application(settings, neighbours, clock, telemetry).above(telemetry, authorization, hotels)
                .service(NAME);
    }

    /** With stand-ins for the neighbours this is what tests start. */
    static Application application(Settings settings, Neighbours neighbours, Clock clock, Telemetry telemetry) {
        Database database = Database.open(
                settings.database(),
                Schema.of("booking", Table.OUTBOX, Table.INBOX, Table.IDEMPOTENCY, Table.RATE_LIMITS, Table.TASK),
                telemetry);
        Tasks tasks = new Tasks(database, TaskTiming.standard(), clock, telemetry);
        OutboxRelay relay = new OutboxRelay(database, settings.kafka(), telemetry);
        BlockTopic blocks = new BlockTopic(relay.outbox(), clock, Ids::next);
        EventConsumer calendars = new EventConsumer(NAME, List.of(new Subscription(CalendarEvents.TOPIC,
                new CalendarEvents(tx -> new PostgresCalendars(tx, blocks), clock, Ids::next))), database, settings.kafka(),
                telemetry);
        BookingTopic topic = new BookingTopic(relay.outbox(), telemetry.meters(), clock, Ids::next);
        SecureRandom random = new SecureRandom();
        Stores stores = new Stores(
                new PostgresBookings(database, tasks, topic::announce, () -> Reference.random(random),
                        settings.limits().openRoomNights()),
                new PostgresBlocks(database, blocks), new PostgresRefunds(database), new PostgresFindings(database),
                new SharedRateLimits(database, clock));
        stores.watch(telemetry.meters(), clock);
        PostgresIdempotency idempotency = new PostgresIdempotency(database);
        MoneyCases money = MoneyCases.of(stores, neighbours, clock);
        Part holds = tasks.worker(PostgresBookings.HOLD,
                hold -> TaskOutcome.doneIf(money.expireHold().handle(new BookingId(hold.id()))));
        Part refunds = tasks.worker(PostgresRefunds.REFUND,
                refund -> TaskOutcome.doneIf(money.carryOutRefunds().handle(refund.id())));
        return edges(settings, stores, neighbours, clock, telemetry, idempotency, List.of(new DatabaseCheck(database)))
                .above(database, idempotency, relay, calendars, holds, refunds);
    }

    /** Everything above the stores; tests put it on stores of their own. */
    static Application edges(Settings settings, Stores stores, Neighbours neighbours, Clock clock, Telemetry telemetry,
            Idempotency idempotency, List<HealthCheck> checks) {
        HttpEdge http = new HttpEdge(settings.http(), Contract.load("booking"), neighbours.authorization(),
                Rejections::explain, idempotency, telemetry, checks,
                routes(settings, stores, neighbours, clock, telemetry));
        return new Application(List.of(stores.limits().upkeep(clock), http), http);
    }

    private static Routes[] routes(
            Settings settings, Stores stores, Neighbours neighbours, Clock clock, Telemetry telemetry) {
        MoneyCases money = MoneyCases.of(stores, neighbours, clock);
        BookRooms bookRooms = new BookRooms(
                neighbours.hotels(), stores.bookings(), neighbours.payments(), settings.limits(), settings.hold(),
                clock, Ids::next);
        TheirBookings theirs = new TheirBookings(stores.bookings());
        PreviewCancellation preview = new PreviewCancellation(clock, Ids::next);
        CancelBooking cancel = new CancelBooking(stores.bookings(), money.endHold(), clock, Ids::next);
        return new Routes[] {
                new BookRoomsRoutes(bookRooms, theirs,
                        new RouteLimit("book-per-client", settings.bookPerClient(), stores.limits(), telemetry)),
                new BookingRoutes(stores.bookings(), theirs),
                new CancellationRoutes(preview, cancel, theirs),
                new ChangeRoutes(new ChangeBooking(neighbours.hotels(), stores.bookings(), clock, Ids::next), theirs,
                        new RouteLimit("change-per-client", settings.bookPerClient(), stores.limits(), telemetry)),
                new BlockRoutes(stores.blocks(), new AddBlock(stores.blocks(), neighbours.roomTypes(), clock),
                        new ChangeBlock(stores.blocks(), neighbours.roomTypes(), clock), new EndBlock(stores.blocks(), clock)),
                new LinkRoutes(new WithdrawLink(stores.bookings()), theirs),
                new BookingPageRoutes(settings.pages(), new OpenLink(stores.bookings()), preview, cancel,
                        new RouteLimit("page-per-address", settings.pages().perAddress(), stores.limits(), telemetry),
                        clock),
                new ReconciliationRoutes(stores.findings()),
                new WebhookRoutes(settings.webhooks(), money.follow(), telemetry.meters())
        };
    }
}
