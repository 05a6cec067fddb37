package innkeeper.notification;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.task.Tasks;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.notification.delivery.postgres.LaneKinds;
import innkeeper.notification.delivery.postgres.LaneWorkers;
import innkeeper.notification.delivery.postgres.PostgresDeliveries;
import innkeeper.notification.delivery.postgres.PostgresOutgoing;
import innkeeper.notification.delivery.telemetry.TracedDeliveries;
import innkeeper.notification.delivery.usecase.ChooseChannels;
import innkeeper.notification.delivery.usecase.Correspondence.Entry;
import innkeeper.notification.delivery.usecase.DeliverMessage;
import innkeeper.notification.delivery.usecase.FallBack;
import innkeeper.notification.delivery.usecase.Lane;
import innkeeper.notification.delivery.usecase.Outgoing;
import innkeeper.notification.delivery.usecase.PlanDeliveries;
import innkeeper.notification.delivery.usecase.ResendMessage;
import innkeeper.notification.message.postgres.PostgresNotifications;
import innkeeper.notification.message.usecase.TellPerson;
import innkeeper.notification.preference.postgres.PostgresPreferences;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** How messages get on their way, wired once for all channels. */
record Dispatching(Database database, Tasks tasks, List<Lane> lanes, LaneKinds kinds, Duration patience, Clock clock) {
    static Dispatching of(Database database, Tasks tasks, List<Lane> lanes, Settings settings, Clock clock) {
        return new Dispatching(database, tasks, lanes, new LaneKinds(lanes), settings.fallBackAfter(), clock);
    }

    PlanDeliveries plan(Transaction tx) {
        return new PlanDeliveries(deliveries(tx), new ChooseChannels(new PostgresPreferences(tx), kinds.channels()),
                patience, clock, Ids::next);
    }

    TellPerson tell(Transaction tx) {
        return new TellPerson(new PostgresNotifications(tx), plan(tx), clock, Ids::next);
    }

    FallBack fallBack(Transaction tx) {
        return new FallBack(deliveries(tx), plan(tx));
    }

    void resend(Entry entry) {
        database.transact(tx -> new ResendMessage(deliveries(tx), clock).handle(entry));
    }

    /** A worker for each lane, and one who looks whether messages get through. */
    Stream<Part> workers(Telemetry telemetry) {
        LaneWorkers workers = new LaneWorkers(kinds, tasks, telemetry);
        return Stream.concat(
                Stream.of(workers.fallBack(database, this::fallBack)),
                lanes.stream().map(lane -> workers.worker(lane,
                        new DeliverMessage(lane, outgoing(lane), new TracedDeliveries(telemetry), clock))));
    }

    /** Writes messages, and sends them on their way. */
    private Outgoing outgoing(Lane lane) {
        return new PostgresOutgoing(database, tasks, kinds.of(lane.channel()), this::plan, clock);
    }

    private PostgresDeliveries deliveries(Transaction tx) {
        return new PostgresDeliveries(tx, tasks, kinds);
    }
}
