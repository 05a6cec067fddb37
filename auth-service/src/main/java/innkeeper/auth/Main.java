package innkeeper.auth;

import innkeeper.auth.settings.Settings;
import innkeeper.auth.link.usecase.WriteLetter;
import innkeeper.auth.link.postgres.LetterRequests;
import innkeeper.kit.contract.Contract;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.DatabaseCheck;
import innkeeper.kit.database.schema.Schema;
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
        Database database = Database.open(settings.database(), Schema.of("auth", Schema.Table.OUTBOX, Schema.Table.TASK),
                telemetry);
        Tasks tasks = new Tasks(database, TaskTiming.standard(), clock, telemetry);
        OutboxRelay relay = new OutboxRelay(database, settings.kafka(), telemetry, settings.userSecrets().topic());
        Stores stores = Stores.of(database, relay.outbox(), tasks, settings.userSecrets(), clock);
        Application edges = edges(settings, stores, clock, telemetry, List.of(new DatabaseCheck(database)));
        WriteLetter writing = LinkModule.writing(stores, settings.account().links(), clock, telemetry);
        Part letters = tasks.worker(LetterRequests.LETTER, letter -> {
            writing.handle(letter.id());
            return TaskOutcome.DONE;
        });
        return edges.above(telemetry, database, relay, letters);
    }

    /** Everything above the stores; tests put it on stores of their own. */
    static Application edges(
            Settings settings, Stores stores, Clock clock, Telemetry telemetry, List<HealthCheck> checks) {
        DecisionModule decision = DecisionModule.of(settings.audit(), stores, clock, telemetry);
        AccessModule access = AccessModule.of(settings, stores, decision.decisions(), clock, telemetry.meters());
        LimitModule limit = LimitModule.of(settings, stores, decision.incidents(), clock, telemetry);
        AccountModule account = AccountModule.of(settings, stores, access, limit, decision.incidents(), clock, telemetry);
        GrpcEdge grpc = new GrpcEdge(
                settings.grpc(), access.callerCheck(), Rejections::explain, telemetry, access.grpc());
        Routes[] routes = Stream.of(access.routes(), account.routes(), decision.routes()).flatMap(List::stream)
                .toArray(Routes[]::new);
        HttpEdge http = new HttpEdge(settings.http(), Contract.load("auth"), access.ownAuthorization(),
                Rejections::explain, Idempotency.none(), telemetry, checks, routes);
        Stream<Part> parts =
                Stream.of(access.parts(), limit.parts(), account.parts(), decision.parts(), List.<Part>of(grpc, http))
                        .flatMap(List::stream);
        return new Application(parts.toList(), grpc, http);
    }
}
