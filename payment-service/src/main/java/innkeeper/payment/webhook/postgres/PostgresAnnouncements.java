package innkeeper.payment.webhook.postgres;

import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Sql;
import innkeeper.kit.telemetry.Waiting;
import innkeeper.payment.checkout.domain.PaymentId;
import innkeeper.payment.webhook.domain.Announcement;
import innkeeper.payment.webhook.domain.Announcement.Delivery;
import innkeeper.payment.webhook.usecase.Announcements;
import innkeeper.payment.webhook.usecase.Parcel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Events in PostgreSQL; any number of instances may deliver, each event is in one hand at a time. */
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
            update events set status = 'pending', attempts = 0, next_attempt_at = :now, claim = null,
                              delivered_at = null, last_error = ''
            where id = cast(:id as uuid)
            returning\s""" + COLUMNS);
    private static final Sql CLAIM = Sql.named("event.claim", """
            update events set claim = cast(:claim as uuid), attempts = attempts + 1, next_attempt_at = :lease_end
            where id in (select id from events where status = 'pending' and next_attempt_at <= :now
                         order by next_attempt_at limit :at_most for update skip locked)
            returning id, type, body, traceparent, attempts
            """);
    private static final Sql DELIVERED = Sql.named("event.delivered", """
            update events set status = 'delivered', delivered_at = :at, claim = null
            where id = cast(:id as uuid) and claim = cast(:claim as uuid)
            """);
    private static final Sql POSTPONE = Sql.named("event.postpone", """
            update events set next_attempt_at = :next, last_error = :error, claim = null
            where id = cast(:id as uuid) and claim = cast(:claim as uuid)
            """);
    private static final Sql GIVE_UP = Sql.named("event.give-up", """
            update events set status = 'exhausted', last_error = :error, claim = null
            where id = cast(:id as uuid) and claim = cast(:claim as uuid)
            """);
    private static final Sql WAITING = Sql.named("event.waiting",
            "select count(*) as waiting from events where status = 'pending'");
    private static final Sql OVERDUE = Sql.named("event.overdue", """
            select cast(coalesce(greatest(extract(epoch from cast(:now as timestamptz) - min(next_attempt_at)), 0), 0)
                as bigint) as overdue
            from events
            where status = 'pending'
            """);

    private final Session database;
    private final Supplier<UUID> ids;

    public PostgresAnnouncements(Session database, Supplier<UUID> ids) {
        this.database = database;
        this.ids = ids;
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
        return database.find(RENEW, Params.of("id", id).and("now", now), PostgresAnnouncements::announcement);
    }

    @Override
    public List<Parcel> claim(Instant now, Duration lease, int atMost) {
        UUID claim = ids.get();
        return database.query(CLAIM, Params.of("claim", claim).and("now", now).and("lease_end", now.plus(lease))
                .and("at_most", atMost),
                row -> new Parcel(row.uuid("id"), row.text("type"), row.text("body"),
                        row.text("traceparent"), row.integer("attempts"), claim));
    }

    @Override
    public void delivered(Parcel parcel, Instant at) {
        database.execute(DELIVERED, settled(parcel).and("at", at));
    }

    @Override
    public void postpone(Parcel parcel, String error, Instant next) {
        database.execute(POSTPONE, settled(parcel).and("error", error).and("next", next));
    }

    @Override
    public void giveUp(Parcel parcel, String error) {
        database.execute(GIVE_UP, settled(parcel).and("error", error));
    }

    @Override
    public long waiting() {
        return database.find(WAITING, Params.none(), row -> row.bigint("waiting")).orElse(0L);
    }

    public Waiting.Level level(Instant now) {
        return new Waiting.Level(waiting(), Duration.ofSeconds(
                database.find(OVERDUE, Params.of("now", now), row -> row.bigint("overdue")).orElse(0L)));
    }

    private static Params settled(Parcel parcel) {
        return Params.of("id", parcel.event()).and("claim", parcel.claim());
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
