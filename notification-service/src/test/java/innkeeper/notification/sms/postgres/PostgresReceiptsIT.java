package innkeeper.notification.sms.postgres;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.task.TaskTiming;
import innkeeper.kit.task.Tasks;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.time.Clocks;
import innkeeper.notification.delivery.domain.Attempt;
import innkeeper.notification.delivery.domain.Confirmation;
import innkeeper.notification.delivery.domain.DeliveryId;
import innkeeper.notification.delivery.domain.DeliveryStatus;
import innkeeper.notification.delivery.domain.LaneRules;
import innkeeper.notification.delivery.postgres.LaneKinds;
import innkeeper.notification.delivery.postgres.PostgresDeliveries;
import innkeeper.notification.delivery.postgres.PostgresOutgoing;
import innkeeper.notification.delivery.usecase.ChooseChannels;
import innkeeper.notification.delivery.usecase.FallBack;
import innkeeper.notification.delivery.usecase.Lane;
import innkeeper.notification.delivery.usecase.Outgoing;
import innkeeper.notification.delivery.usecase.PlanDeliveries;
import innkeeper.notification.message.domain.Channel;
import innkeeper.notification.message.postgres.PostgresMessagesIT;
import innkeeper.notification.preference.postgres.PostgresPreferences;
import innkeeper.notification.sms.domain.Receipt;
import innkeeper.notification.sms.domain.Receipt.Fate;
import innkeeper.notification.sms.usecase.Receipts;
import innkeeper.notification.sms.usecase.Receipts.Effect;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PostgresReceiptsIT {
    private static final Instant SENT_AT = Instant.parse("2027-05-01T10:02:31Z");
    private static final Instant AT = Instant.parse("2027-05-01T10:02:35Z");
    private static final Sql MESSAGE = Sql.named("test.message", """
            insert into messages (id, event_id, event_type, recipient_id, audience, facts, created_at, trace_id)
            values (cast(:id as uuid), uuidv7(), 'innkeeper.user.suspended', uuidv7(), 'person',
                jsonb_build_object('at', cast(:at as timestamptz)), :at, '')
            """);
    private static final Sql DELIVERY = Sql.named("test.delivery", """
            insert into deliveries (id, message_id, recipient_id, channel, rank, status, attempts, copy, not_before, address,
                subject, reference, sealed, sent_at, confirmed_at)
            select cast(:id as uuid), id, recipient_id, :channel, 1, :status, :attempts, 1, created_at, '', '', '', '',
                case when :status = 'sent' then created_at end, null
            from messages
            where id = cast(:id as uuid)
            """);
    private static final Sql RECORD = Sql.named("test.record", """
            select concat_ws(' ', status, attempts, to_char(sent_at at time zone 'UTC', 'HH24:MI:SS'),
                coalesce(to_char(confirmed_at at time zone 'UTC', 'HH24:MI:SS'), '-'),
                (select string_agg(concat_ws(' ', attempt, outcome, reply), ', ' order by attempt)
                    from delivery_attempts where delivery_id = deliveries.id)) as record
            from deliveries
            where id = cast(:id as uuid)
            """);

    private static final Sql FALLEN_BACK_TO = Sql.named("test.fallen-back-to", """
            select concat_ws(' ', channel, rank, status) as record
            from deliveries
            where message_id = cast(:id as uuid) and channel <> 'sms'
            """);
    private static final Sql SENT_AGAIN = Sql.named("test.sent-again", """
            update deliveries
            set copy = 2, status = 'waiting', not_before = :at, sent_at = null
            where id = cast(:id as uuid)
            """);
    private static final LaneKinds LANES = new LaneKinds(Stream.of(Channel.EMAIL, Channel.SMS)
            .map(channel -> new Lane(channel, (_, _) -> Optional.empty(),
                    new LaneRules(1, 1, Duration.ofMinutes(5), Duration.ofHours(6), Duration.ofDays(3),
                            channel == Channel.SMS ? Confirmation.LATER : Confirmation.NEVER)))
            .toList());

    private static Database database;
    private static Tasks tasks;
    private static Receipts receipts;

    @BeforeAll
    static void open() {
        database = PostgresMessagesIT.open();
        tasks = new Tasks(database, TaskTiming.standard(), Clocks.system(), Telemetry.none());
        receipts = new PostgresReceipts(database, PostgresReceiptsIT::fallBack);
    }

    @AfterAll
    static void close() {
        database.stop();
    }

    @Test
    void a_telephone_that_has_it_confirms_the_delivery_once() {
        UUID delivery = aDelivery("sms", "sent", 1);
        assertEquals(Effect.NOTED, receipts.note(delivered(delivery, AT)));
        assertEquals(Effect.NOTHING_NEW, receipts.note(delivered(delivery, AT.plusSeconds(9))));
        assertEquals(List.of("confirmed 1 10:02:31 10:02:35"), record(delivery));
    }

    @Test
    void a_failure_ends_it_with_the_words_of_the_gateway() {
        UUID delivery = aDelivery("sms", "sent", 1);
        assertEquals(Effect.NOTED, receipts.note(failed(delivery)));
        assertEquals(Effect.NOTHING_NEW, receipts.note(failed(delivery)));
        assertEquals(List.of("failed 2 10:02:31 - 2 refused absent: off for too long"), record(delivery));
    }

    @Test
    void what_no_telephone_has_got_goes_on_the_next_channel_once() {
        UUID delivery = aDelivery("sms", "sent", 1);
        assertEquals(List.of(), fallenBackTo(delivery));
        receipts.note(failed(delivery));
        receipts.note(failed(delivery));
        assertEquals(List.of("email 2 waiting"), fallenBackTo(delivery));
        UUID arrived = aDelivery("sms", "sent", 1);
        receipts.note(delivered(arrived, AT));
        assertEquals(List.of(), fallenBackTo(arrived));
    }

    @Test
    void of_what_was_sent_again_the_receipts_of_before_tell_nothing() {
        UUID delivery = aDelivery("sms", "sent", 1);
        database.execute(SENT_AGAIN, Params.of("id", delivery).and("at", AT.plusSeconds(1)));
        assertEquals(Effect.NOTHING_NEW, receipts.note(failed(delivery)));
        assertEquals(Effect.NOTED, receipts.note(delivered(delivery, AT.plusSeconds(2))));
    }

    @Test
    void the_first_word_about_its_end_holds() {
        UUID arrived = aDelivery("sms", "sent", 1);
        receipts.note(delivered(arrived, AT));
        assertEquals(Effect.NOTHING_NEW, receipts.note(failed(arrived)));
        assertEquals(List.of("confirmed 1 10:02:31 10:02:35"), record(arrived));
        UUID lost = aDelivery("sms", "sent", 1);
        receipts.note(failed(lost));
        assertEquals(Effect.NOTHING_NEW, receipts.note(delivered(lost, AT)));
        assertEquals(List.of("failed 2 10:02:31 - 2 refused absent: off for too long"), record(lost));
    }

    @Test
    void a_receipt_may_overtake_our_note_that_the_gateway_took_it() {
        UUID delivery = aDelivery("sms", "waiting", 0);
        assertEquals(Effect.NOTED, receipts.note(delivered(delivery, AT)));
        assertEquals(List.of("confirmed 0 10:02:35 10:02:35"), record(delivery));
    }

    @Test
    void a_failure_that_overtakes_our_note_stands_and_comes_after_it_in_the_record() {
        UUID delivery = aDelivery("sms", "waiting", 0);
        Outgoing outgoing = new PostgresOutgoing(
                database, tasks, LANES.of(Channel.SMS), PostgresMessagesIT::nothingElse, Clocks.system());
        Outgoing.Pending pending = outgoing.pending(new DeliveryId(delivery)).orElseThrow();
        receipts.note(failed(delivery));
        outgoing.note(pending, new Outgoing.Result(DeliveryStatus.SENT, "+79161234567", "Suspended", "msg_1",
                new Attempt(1, SENT_AT, Attempt.Outcome.SENT, "queued")));
        assertEquals(List.of("failed 2 - 1 sent queued, 2 refused absent: off for too long"), record(delivery));
    }

    @Test
    void what_is_not_ours_or_no_sms_is_unknown() {
        UUID mail = aDelivery("email", "sent", 1);
        assertEquals(Effect.UNKNOWN, receipts.note(delivered(mail, AT)));
        assertEquals(List.of("sent 1 10:02:31 -"), record(mail));
        assertEquals(Effect.UNKNOWN, receipts.note(delivered(UUID.randomUUID(), AT)));
    }

    private static FallBack fallBack(Transaction tx) {
        PostgresDeliveries deliveries = new PostgresDeliveries(tx, tasks, LANES);
        return new FallBack(deliveries, new PlanDeliveries(deliveries,
                new ChooseChannels(new PostgresPreferences(tx), LANES.channels()), Duration.ofMinutes(10),
                Clocks.system(), Ids::next));
    }

    private static Receipt delivered(UUID delivery, Instant at) {
        return new Receipt(delivery, Fate.DELIVERED, "", at);
    }

    private static Receipt failed(UUID delivery) {
        return new Receipt(delivery, Fate.FAILED, "absent: off for too long", AT);
    }

    private static UUID aDelivery(String channel, String status, int attempts) {
        UUID id = UUID.randomUUID();
        database.execute(MESSAGE, Params.of("id", id).and("at", SENT_AT));
        database.execute(DELIVERY, Params.of("id", id).and("channel", channel).and("status", status)
                .and("attempts", attempts));
        return id;
    }

    private static List<String> fallenBackTo(UUID delivery) {
        return database.query(FALLEN_BACK_TO, Params.of("id", delivery), row -> row.text("record"));
    }

    private static List<String> record(UUID delivery) {
        return database.query(RECORD, Params.of("id", delivery), row -> row.text("record"));
    }
}
