package innkeeper.auth;

import innkeeper.auth.factor.usecase.FactorDuty;
import innkeeper.auth.link.postgres.LetterRequests;
import innkeeper.auth.link.usecase.WriteLetter;
import innkeeper.auth.settings.Settings;
import innkeeper.auth.password.usecase.Passwords;
import innkeeper.auth.relation.kafka.HotelEvents;
import innkeeper.auth.relation.postgres.HotelEnd;
import innkeeper.auth.relation.postgres.PostgresHotelRegister;
import innkeeper.auth.relation.usecase.RelationView;
import innkeeper.kit.contract.Contract;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.DatabaseCheck;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.event.consume.EventConsumer;
import innkeeper.kit.event.consume.Subscription;
import innkeeper.kit.event.outbox.OutboxRelay;
import innkeeper.kit.grpc.server.GrpcEdge;
import innkeeper.kit.http.HttpEdge;
import innkeeper.kit.http.Routes;
import innkeeper.kit.idempotency.Idempotency;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.lifecycle.Service;
import innkeeper.kit.task.TaskOutcome;
import innkeeper.kit.task.TaskTiming;
import innkeeper.kit.task.Tasks;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.time.Clocks;
import io.helidon.health.HealthCheck;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** auth-service: wiring, nothing else. */
public final class Main {
    private static final String NAME = "auth-service";

    private Main() {}

    public static void main(String[] args) {
        Service.launch(NAME, () -> application(Settings.from(System.getenv()), Clocks.system()).service(NAME));
    }

    static Application application(Settings settings, Clock clock) {
        Telemetry telemetry = Telemetry.of(NAME, settings.telemetry());
        Database database = Database.open(settings.database(), Schema.of("auth", Schema.Table.OUTBOX, Schema.Table.INBOX, Schema.Table.TASK),
                telemetry);
        Tasks tasks = new Tasks(database, TaskTiming.standard(), clock, telemetry);
        OutboxRelay relay = new OutboxRelay(database, settings.kafka(), telemetry, settings.userSecrets().topic());
        Announcing announcing = Announcing.of(relay.outbox(), tasks, settings.userSecrets(), clock);
        Stores stores = Stores.of(database, announcing);
        EventConsumer hotels = new EventConsumer(NAME, List.of(new Subscription(HotelEvents.TOPIC,
                new HotelEvents(tx -> new PostgresHotelRegister(tx, announcing.relations(), announcing.people(),
                        new HotelEnd(announcing.relations(), announcing.people(), DecisionModule.memory(tx, clock)),
                        clock.instant())))),
                database, settings.kafka(), telemetry);
        Application edges = edges(settings, stores, clock, telemetry, List.of(new DatabaseCheck(database)));
        WriteLetter writing = LinkModule.writing(stores, settings.account().links(), clock, telemetry);
        Part letters = tasks.worker(LetterRequests.LETTER, letter -> {
            writing.handle(letter.id());
            return TaskOutcome.DONE;
        });
        return edges.above(telemetry, database, relay, hotels, letters);
    }

    /** Everything above the stores; tests put it on stores of their own. */
    static Application edges(
            Settings settings, Stores stores, Clock clock, Telemetry telemetry, List<HealthCheck> checks) {
        RelationView relations = new RelationView(stores.relations());
        FactorDuty duty = new FactorDuty(settings.factor().required(), settings.factor().requiredOfOwners(), relations,
                stores.factors());
        DecisionModule decision = DecisionModule.of(settings.audit(), stores, relations, duty, clock, telemetry);
        AccessModule access = AccessModule.of(
                settings, stores, relations, decision.decisions(), clock, telemetry.meters());
        LimitModule limit = LimitModule.of(settings, stores, decision.incidents(), clock, telemetry);
        Passwords passwords = settings.hashing().passwords();
        AccountModule account = AccountModule.of(
                settings, stores, relations, passwords, access, limit, duty, decision.incidents(), clock, telemetry);
        StaffModule staff = StaffModule.of(
                settings, stores, relations, passwords, account.reconfirmation(), limit, decision.incidents(), clock, telemetry);
        GrpcEdge grpc = new GrpcEdge(
                settings.grpc(), access.callerCheck(), Rejections::explain, telemetry, access.grpc());
        Routes[] routes = Stream.of(access.routes(), account.routes(), staff.routes(), decision.routes()).flatMap(List::stream)
                .toArray(Routes[]::new);
        HttpEdge http = new HttpEdge(settings.http(), Contract.load("auth"), access.ownAuthorization(),
                Rejections::explain, Idempotency.none(), telemetry, checks, routes);
        Stream<Part> parts =
                Stream.of(access.parts(), limit.parts(), account.parts(), staff.parts(), decision.parts(), List.<Part>of(grpc, http))
                        .flatMap(List::stream);
        return new Application(parts.toList(), grpc, http);
    }
}
