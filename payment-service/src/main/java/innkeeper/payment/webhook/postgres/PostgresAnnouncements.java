package innkeeper.payment.webhook.postgres;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Sql;
import innkeeper.kit.task.TaskKind;
import innkeeper.kit.task.Tasks;
import innkeeper.payment.checkout.domain.PaymentId;
import innkeeper.payment.webhook.domain.Announcement;
import innkeeper.payment.webhook.domain.Announcement.Delivery;
import innkeeper.payment.webhook.usecase.Announcements;
import innkeeper.payment.webhook.usecase.Parcel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Events in PostgreSQL, each with a task in the queue until the shop has been told of it. */
public final class PostgresAnnouncements implements Announcements {
    private static final String COLUMNS =
            "id, payment_id, type, created_at, status, attempts, next_attempt_at, delivered_at, last_error ";
    private static final String NEWEST = """
            and (created_at, id) < (:created_at, cast(:id as uuid))
            order by created_at desc, id desc limit :at_most
            """;
    private static final Sql LIST = Sql.named("event.list", "select " + COLUMNS + "from events where true " + NEWEST);
    private static final Sql LIST_OF_PAYMENT = Sql.named("event.list-of-payment",
            "select " + COLUMNS + "from events where payment_id = cast(:payment as uuid) " + NEWEST);
    private static final Sql RENEW = Sql.named("event.renew", """
            update events set status = 'pending', attempts = 0, scheduled_at = :now, next_attempt_at = :now,
                              delivered_at = null, last_error = ''
            where id = cast(:id as uuid)
            returning\s""" + COLUMNS);
    private static final Sql BEGIN = Sql.named("event.begin", """
            update events set attempts = :attempt, next_attempt_at = :next
            where id = cast(:id as uuid) and status = 'pending'
            returning id, type, body, traceparent, scheduled_at
            """);
    private static final String OF_THIS_TRY = """
            where id = cast(:id as uuid) and status = 'pending' and attempts = :attempt and scheduled_at = :scheduled_at
            """;
    private static final Sql DELIVERED = Sql.named("event.delivered",
            "update events set status = 'delivered', delivered_at = :at " + OF_THIS_TRY);
    private static final Sql FAILED = Sql.named("event.failed", "update events set last_error = :error " + OF_THIS_TRY);
    private static final Sql GIVE_UP = Sql.named("event.give-up",
            "update events set status = 'exhausted', last_error = :error " + OF_THIS_TRY);

    private final Database database;
    private final Tasks tasks;
    private final TaskKind kind;

    /** @param kind whose tasks tell the shop, by the event's id */
    public PostgresAnnouncements(Database database, Tasks tasks, TaskKind kind) {
        this.database = database;
        this.tasks = tasks;
        this.kind = kind;
    }

    @Override
    public List<Announcement> list(Which which, Place after, int atMost) {
        Params place = Params.of("created_at", after.createdAt()).and("id", after.id()).and("at_most", atMost);
        return switch (which) {
            case Which.All _ -> database.query(LIST, place, PostgresAnnouncements::announcement);
            case Which.OfPayment(var payment) ->
                database.query(LIST_OF_PAYMENT, place.and("payment", payment.value()),
                        PostgresAnnouncements::announcement);
        };
    }

    @Override
    public Optional<Announcement> renew(UUID id, Instant now) {
        return database.transaction(tx -> {
            Optional<Announcement> renewed =
                    tx.find(RENEW, Params.of("id", id).and("now", now), PostgresAnnouncements::announcement);
            renewed.ifPresent(_ -> tasks.schedule(tx, kind, id, now));
            return renewed;
        });
    }

    @Override
    public Optional<Parcel> begin(UUID id, int attempt, Instant next) {
        return database.find(BEGIN, Params.of("id", id).and("attempt", attempt).and("next", next),
                row -> new Parcel(row.uuid("id"), row.text("type"), row.text("body"), row.text("traceparent"),
                        attempt, row.instant("scheduled_at")));
    }

    @Override
    public boolean delivered(Parcel parcel, Instant at) {
        return database.execute(DELIVERED, of(parcel).and("at", at)) == 1;
    }

    @Override
    public void failed(Parcel parcel, String error) {
        database.execute(FAILED, of(parcel).and("error", error));
    }

    @Override
    public boolean giveUp(Parcel parcel, String error) {
        return database.execute(GIVE_UP, of(parcel).and("error", error)) == 1;
    }

    private static Params of(Parcel parcel) {
        return Params.of("id", parcel.event()).and("attempt", parcel.attempt())
                .and("scheduled_at", parcel.scheduledAt());
    }

    private static Announcement announcement(Row row) {
        String error = row.text("last_error");
        Delivery delivery = switch (row.text("status")) {
            case "pending" -> new Delivery.Due(row.instant("next_attempt_at"), error);
            case "delivered" -> new Delivery.Delivered(row.instant("delivered_at"), error);
            case "exhausted" -> new Delivery.Exhausted(error);
            default -> throw new IllegalStateException("unknown status " + row.text("status"));
        };
        return new Announcement(row.uuid("id"), row.text("type"), new PaymentId(row.uuid("payment_id")),
                row.instant("created_at"), row.integer("attempts"), delivery);
    }
}
