package innkeeper.notification.delivery.postgres;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.task.TaskKind;
import innkeeper.kit.task.TaskOutcome;
import innkeeper.kit.task.Tasks;
import innkeeper.kit.task.Throttle;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.notification.delivery.domain.DeliveryId;
import innkeeper.notification.delivery.usecase.DeliverMessage;
import innkeeper.notification.delivery.usecase.DeliverMessage.Progress;
import innkeeper.notification.delivery.usecase.FallBack;
import innkeeper.notification.delivery.usecase.Lane;
import java.util.function.Function;

/** Has the deliveries of each lane made as they become due, so many at once and a second as its rules say. */
public final class LaneWorkers {
    private final LaneKinds kinds;
    private final Tasks tasks;
    private final Telemetry telemetry;

    public LaneWorkers(LaneKinds kinds, Tasks tasks, Telemetry telemetry) {
        this.kinds = kinds;
        this.tasks = tasks;
        this.telemetry = telemetry;
    }

    public Part worker(Lane lane, DeliverMessage deliver) {
        TaskKind kind = kinds.of(lane.channel());
        Part worker = tasks.worker(kind, new Throttle(kind, lane.rules().perSecond(), telemetry),
                attempt -> outcome(deliver.handle(new DeliveryId(attempt.id()), attempt.next())));
        return new Part() {
            @Override
            public void start() {
                worker.start();
            }

            @Override
            public void stop() {
                worker.stop();
                lane.handover().rest();
            }
        };
    }

    public Part fallBack(Database database, Function<Transaction, FallBack> fallBack) {
        return tasks.worker(PostgresDeliveries.FALL_BACK, attempt -> {
            database.transact(tx -> fallBack.apply(tx).handle(new DeliveryId(attempt.id())));
            return TaskOutcome.DONE;
        });
    }

    private static TaskOutcome outcome(Progress progress) {
        return switch (progress) {
            case OVER -> TaskOutcome.DONE;
            case TRIED_AGAIN_LATER -> TaskOutcome.AGAIN;
            case CHANNEL_AWAY -> TaskOutcome.AWAY;
            case NOT_ITS_TURN -> TaskOutcome.NOT_YET;
        };
    }
}
