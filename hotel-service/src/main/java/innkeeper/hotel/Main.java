package innkeeper.hotel;

import innkeeper.hotel.availability.kafka.BlockEvents;
import innkeeper.hotel.availability.kafka.BookingEvents;
import innkeeper.hotel.availability.postgres.PostgresRoomsBlocked;
import innkeeper.hotel.availability.postgres.PostgresTakenRooms;
import innkeeper.hotel.calendarimport.postgres.CalendarTopic;
import innkeeper.hotel.catalogue.postgres.HotelKeys;
import innkeeper.hotel.catalogue.postgres.HotelTopic;
import innkeeper.hotel.jurisdiction.law.LawFiles;
import innkeeper.hotel.owner.kafka.UserEvents;
import innkeeper.hotel.owner.postgres.PostgresHoldings;
import innkeeper.hotel.owner.postgres.PostgresOwners;
import innkeeper.hotel.place.geonames.GeoNames;
import innkeeper.hotel.sale.grpc.HotelsService;
import innkeeper.hotel.sale.token.SignedQuoteTokens;
import innkeeper.hotel.sale.usecase.FixQuote;
import innkeeper.hotel.sale.usecase.Pricing;
import innkeeper.hotel.sale.usecase.QuoteStay;
import innkeeper.kit.access.GrpcAuthorization;
import innkeeper.kit.contract.Contract;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.DatabaseCheck;
import innkeeper.kit.database.schema.Schema.Table;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.event.consume.EventConsumer;
import innkeeper.kit.event.consume.Subscription;
import innkeeper.kit.event.outbox.OutboxRelay;
import innkeeper.kit.grpc.client.ServiceTokens;
import innkeeper.kit.grpc.server.GrpcEdge;
import innkeeper.kit.grpc.server.JwksCallerCheck;
import innkeeper.kit.http.HttpEdge;
import innkeeper.kit.idempotency.Idempotency;
import innkeeper.kit.idempotency.PostgresIdempotency;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.lifecycle.Service;
import innkeeper.kit.outgoing.Resolver;
import innkeeper.kit.task.TaskTiming;
import innkeeper.kit.task.Tasks;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.time.Clocks;
import io.helidon.health.HealthCheck;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** hotel-service: wiring, nothing else. */
public final class Main {
    static final String NAME = "hotel-service";
    private static final LawFiles LAWS = new LawFiles();

    private Main() {}

    public static void main(String[] args) {
        Service.launch(NAME, () -> application(Settings.from(System.getenv()), Clocks.system()));
    }

    static Service application(Settings settings, Clock clock) {
        Telemetry telemetry = Telemetry.of(NAME, settings.telemetry());
        GrpcAuthorization authorization = new GrpcAuthorization(settings.access(), new ServiceTokens(settings.access()), telemetry);
        Neighbours neighbours = new Neighbours(authorization, new JwksCallerCheck(settings.access()));
        return application(settings, neighbours, clock, telemetry).above(telemetry, authorization).service(NAME);
    }

    /** With stand-ins for auth-service this is what tests start. */
    static Application application(Settings settings, Neighbours neighbours, Clock clock, Telemetry telemetry) {
        Database database = Database.open(settings.database(),
                Schema.of("hotel", Table.OUTBOX, Table.INBOX, Table.IDEMPOTENCY, Table.TASK)
                        .withDemoValues(Map.of("photos", settings.demoPhotos())), telemetry);
        PostgresIdempotency idempotency = new PostgresIdempotency(database);
        OutboxRelay relay = new OutboxRelay(database, settings.kafka(), telemetry);
        HotelTopic topic = new HotelTopic(relay.outbox(), Ids::next, clock);
        EventConsumer consumer = new EventConsumer(NAME, subscriptions(topic, settings), database, settings.kafka(), telemetry);
        GeoNames places = new GeoNames();
        Tasks tasks = new Tasks(database, TaskTiming.standard(), clock, telemetry);
        Stores stores = Stores.of(database, tasks, topic, new CalendarTopic(relay.outbox(), Ids::next, clock), places, LAWS, settings.unverifiedOwnersSell(), clock);
        return edges(settings, stores, neighbours, clock, telemetry, idempotency,
                List.of(new DatabaseCheck(database))).above(database, new HotelKeys(places).renewal(database), idempotency, relay, consumer,
                        new CalendarReading(settings.imports(), stores, Resolver.ofTheSystem(), telemetry.meters(), clock).worker(tasks))
                .then(places.ahead());
    }

    /** Everything above the stores; tests put it on stores of their own. */
    static Application edges(Settings settings, Stores stores, Neighbours neighbours, Clock clock, Telemetry telemetry,
            Idempotency idempotency, List<HealthCheck> checks) {
        Pricing pricing = new Pricing(stores.nights(), LAWS);
        FixQuote fixQuote = new FixQuote(new SignedQuoteTokens(settings.quoteKeys()), clock);
        QuoteStay quoteStay = new QuoteStay(stores.hotels(), stores.owners(), stores.roomTypes(), stores.ratePlans(),
                stores.charges(), stores.extras(), pricing, fixQuote, clock);
        GrpcEdge grpc = new GrpcEdge(settings.grpc(), neighbours.callers(), Rejections::explain, telemetry,
                new HotelsService(stores.hotels(), stores.roomTypes(), quoteStay));
        Contract contract = Contract.load("hotel");
        HttpEdge http = new HttpEdge(settings.http(), contract, neighbours.authorization(),
                Rejections::explain, idempotency, telemetry, checks, Operations.of(settings, stores, contract, pricing, fixQuote, LAWS, clock));
        return new Application(List.of(grpc, http), grpc, http);
    }

    private static List<Subscription> subscriptions(HotelTopic topic, Settings settings) {
        return List.of(
                new Subscription(BookingEvents.TOPIC, new BookingEvents(PostgresTakenRooms::new)),
                new Subscription(BlockEvents.TOPIC, new BlockEvents(PostgresRoomsBlocked::new)),
                new Subscription(UserEvents.TOPIC, new UserEvents(
                        tx -> new PostgresOwners(tx, settings.unverifiedOwnersSell()),
                        tx -> new PostgresHoldings(tx, topic))));
    }
}
