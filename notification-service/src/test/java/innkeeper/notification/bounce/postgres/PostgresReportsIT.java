package innkeeper.notification.bounce.postgres;

import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.task.TaskTiming;
import innkeeper.kit.task.Tasks;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.time.Clocks;
import innkeeper.notification.bounce.domain.BadAddress;
import innkeeper.notification.bounce.domain.Report;
import innkeeper.notification.bounce.domain.ReturnTag;
import innkeeper.notification.bounce.usecase.TakeReport;
import innkeeper.notification.bounce.usecase.TakeReport.Effect;
import innkeeper.notification.delivery.domain.Attempt;
import innkeeper.notification.delivery.domain.Confirmation;
import innkeeper.notification.delivery.domain.Delivery;
import innkeeper.notification.delivery.domain.DeliveryStatus;
import innkeeper.notification.delivery.domain.LaneRules;
import innkeeper.notification.delivery.postgres.LaneKinds;
import innkeeper.notification.delivery.postgres.PostgresCorrespondence;
import innkeeper.notification.delivery.postgres.PostgresDeliveries;
import innkeeper.notification.delivery.postgres.PostgresOutgoing;
import innkeeper.notification.delivery.usecase.ChooseChannels;
import innkeeper.notification.delivery.usecase.Lane;
import innkeeper.notification.delivery.usecase.Outgoing;
import innkeeper.notification.delivery.usecase.PlanDeliveries;
import innkeeper.notification.delivery.usecase.ResendMessage;
import innkeeper.notification.message.domain.Channel;
import innkeeper.notification.message.domain.Kind;
import innkeeper.notification.message.domain.Notification;
import innkeeper.notification.message.postgres.PostgresMessagesIT;
import innkeeper.notification.message.postgres.PostgresNotifications;
import innkeeper.notification.people.postgres.PostgresPeople;
import innkeeper.notification.preference.domain.Choice;
import innkeeper.notification.preference.domain.Preference;
import innkeeper.notification.preference.postgres.PostgresPreferences;
import innkeeper.notification.preference.usecase.SwitchOff;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static innkeeper.notification.Situations.ANNA_ID;
import static innkeeper.notification.Situations.NOW;
import static innkeeper.notification.Situations.TAGS;
import static innkeeper.notification.Situations.facts;
import static innkeeper.notification.Situations.noticeToAnna;
import static innkeeper.notification.Situations.toAnna;
import static innkeeper.notification.delivery.usecase.Noting.byEmail;
import static innkeeper.notification.delivery.usecase.Noting.plannedByEmail;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is told of Anna's mails after they were sent; she reads mails first, and SMS where these do not get through. */
class PostgresReportsIT {
    private static final String ADDRESS = "anna@innkeeper.example";
    private static final Instant SENT_AT = NOW.plusSeconds(10);
    private static final Instant AT = NOW.plusSeconds(60);
    private static final String WORDS = "came back: 5.1.1 550 5.1.1 No such user";
    private static final LaneKinds LANES = new LaneKinds(Stream.of(Channel.EMAIL, Channel.SMS)
            .map(channel -> new Lane(channel, (_, _) -> Optional.empty(),
                    new LaneRules(1, 1, Duration.ofMinutes(5), Duration.ofHours(6), Duration.ofDays(3),
                            channel == Channel.SMS ? Confirmation.LATER : Confirmation.NEVER)))
            .toList());
    private static final Sql UNREACHED = Sql.named("test.unreached", """
            select cast(booking_id as text) as booking from unreached_guests
            join tasks on tasks.id = unreached_guests.id and kind = 'unreached-guest'
            """);

    private final Database database = PostgresMessagesIT.open();
    private final Tasks tasks = new Tasks(database, TaskTiming.standard(), Clocks.system(), Telemetry.none());

    @BeforeEach
    void anna_wants_mail_and_else_sms() {
        Choice mailThenSms = new Choice(List.of(Channel.EMAIL, Channel.SMS), true);
        new PostgresPreferences(database).put(ANNA_ID, new Preference(
                Map.of(Kind.BOOKINGS, mailThenSms,
                        Kind.REMINDERS, mailThenSms),
                Optional.empty(), Optional.empty(), 1));
    }

    @AfterEach
    void close() {
        database.stop();
    }

    @Test
    void a_mail_that_comes_back_has_failed_with_the_words_and_goes_on_the_next_channel_once() {
        sent(toAnna(1));
        assertEquals(Effect.NOTED, take(bounce(toAnna(1))));
        assertEquals(Effect.NOTHING_NEW, take(bounce(toAnna(1))));
        assertEquals(List.of("email failed, sent 250 Ok, refused " + WORDS, "sms waiting"), record(toAnna(1)));
    }

    @Test
    void nobody_there_makes_the_address_bad_and_has_the_hotel_told_once_a_booking() {
        sent(toAnna(1));
        sent(toAnna(2));
        take(bounce(toAnna(1)));
        take(bounce(toAnna(2)));
        assertEquals(Optional.of(new BadAddress(ADDRESS, ANNA_ID, AT, WORDS)), bad());
        assertEquals(Optional.of(AT), email(toAnna(1)).badSince());
        assertEquals(List.of(facts().booking().toString()), unreached());
    }

    @Test
    void a_full_mailbox_is_not_a_bad_address() {
        sent(toAnna(1));
        assertEquals(Effect.NOTED, take(report(toAnna(1), Report.Kind.PERMANENT, "5.2.2", "552 Over quota")));
        assertEquals(DeliveryStatus.FAILED, email(toAnna(1)).status());
        assertEquals(Optional.empty(), bad());
        assertEquals(1, unreached().size());
    }

    @Test
    void of_a_notice_about_an_account_no_hotel_is_told() {
        sent(noticeToAnna(1));
        take(bounce(noticeToAnna(1)));
        assertEquals(DeliveryStatus.FAILED, email(noticeToAnna(1)).status());
        assertEquals(List.of(), unreached());
    }

    @Test
    void that_it_is_late_or_was_handed_on_is_noted_once_and_changes_nothing() {
        sent(toAnna(1));
        Report late = report(toAnna(1), Report.Kind.PASSING, "4.4.1", "timed out");
        assertEquals(List.of(Effect.NOTED, Effect.NOTHING_NEW), List.of(take(late), take(late)));
        assertEquals(Effect.NOTED, take(report(toAnna(1), Report.Kind.RELAYED, "2.1.9", "")));
        assertEquals(
                List.of("email sent, sent 250 Ok, reported not there yet: 4.4.1 timed out, reported handed on: 2.1.9"),
                record(toAnna(1)));
        assertEquals(Effect.NOTED, take(bounce(toAnna(1))));
        assertEquals(DeliveryStatus.FAILED, email(toAnna(1)).status());
    }

    @Test
    void whoever_has_seen_a_tag_cannot_fill_the_record() {
        sent(toAnna(1));
        long noted = IntStream.range(0, 30)
                .filter(i -> take(report(toAnna(1), Report.Kind.PASSING, "4.4.1", "again " + i)) == Effect.NOTED)
                .count();
        assertEquals(20, noted);
    }

    @Test
    void who_calls_it_spam_gets_no_more_of_what_nobody_needs() {
        sent(toAnna(1));
        assertEquals(Effect.NOTED, take(report(toAnna(1), Report.Kind.COMPLAINT, "", "")));
        Preference after = new PostgresPreferences(database).of(ANNA_ID);
        assertEquals(List.of(), after.of(Kind.REMINDERS).channels());
        assertEquals(List.of(Channel.EMAIL, Channel.SMS),
                after.of(Kind.BOOKINGS).channels());
        assertEquals(DeliveryStatus.SENT, email(toAnna(1)).status());
    }

    @Test
    void what_is_forged_or_about_another_mailbox_changes_nothing() {
        sent(toAnna(1));
        String mark = TAGS.of(new ReturnTag(toAnna(1).id(), 1), ADDRESS);
        for (Report forged : List.of(
                new Report(List.of("<%s@innkeeper.example>".formatted(toAnna(1).id())), List.of(ADDRESS),
                        Report.Kind.PERMANENT,
                        "5.1.1", "550", AT),
                new Report(List.of(mark), List.of("boris@innkeeper.example"), Report.Kind.PERMANENT, "5.1.1", "550",
                        AT),
                new Report(List.of(mark.replace("t1.", "t2.")), List.of(ADDRESS), Report.Kind.PERMANENT, "5.1.1", "550",
                        AT),
                new Report(List.of(), List.of(ADDRESS), Report.Kind.PERMANENT, "5.1.1", "550", AT),
                bounce(toAnna(7)))) {
            assertEquals(Effect.UNKNOWN, take(forged));
        }
        assertEquals(List.of("email sent, sent 250 Ok"), record(toAnna(1)));
        assertEquals(Optional.empty(), bad());
        assertEquals(List.of(), unreached());
    }

    @Test
    void a_report_may_overtake_our_note_that_the_server_took_it() {
        Outgoing.Pending pending = written(toAnna(1));
        assertEquals(Effect.NOTED, take(bounce(toAnna(1))));
        note(pending);
        assertEquals(List.of("email failed, sent 250 Ok, refused " + WORDS, "sms waiting"), record(toAnna(1)));
    }

    @Test
    void once_the_address_is_proven_again_it_is_sent_again_and_old_reports_tell_nothing() {
        sent(toAnna(1));
        take(bounce(toAnna(1)));
        new PostgresBadAddresses(database).clear(ADDRESS);
        database.transact(tx -> new ResendMessage(new PostgresDeliveries(tx, tasks, LANES), Clocks.system())
                .handle(new PostgresCorrespondence(database).find(toAnna(1).id()).orElseThrow()));
        assertEquals(Effect.NOTHING_NEW, take(bounce(toAnna(1))));
        Outgoing.Pending again = outgoing().pending(byEmail(toAnna(1).id())).orElseThrow();
        assertEquals(2, again.copy());
        note(again);
        assertEquals(DeliveryStatus.SENT, email(toAnna(1)).status());
        assertEquals(Optional.empty(), bad());
        Report ofTheSecond = new Report(List.of(TAGS.of(new ReturnTag(toAnna(1).id(), 2), ADDRESS)), List.of(ADDRESS),
                Report.Kind.PERMANENT, "5.1.1", "550 5.1.1 No such user", AT);
        assertEquals(Effect.NOTED, take(ofTheSecond));
    }

    @Test
    void of_many_who_tell_it_at_once_one_is_heard() throws Exception {
        sent(toAnna(1));
        CountDownLatch together = new CountDownLatch(1);
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            var effects = IntStream.range(0, 8).mapToObj(_ -> many.submit(() -> {
                together.await();
                return take(bounce(toAnna(1)));
            })).toList();
            together.countDown();
            int noted = 0;
            for (var effect : effects) {
                noted += effect.get() == Effect.NOTED ? 1 : 0;
            }
            assertEquals(1, noted);
        }
        assertEquals(List.of("email failed, sent 250 Ok, refused " + WORDS, "sms waiting"), record(toAnna(1)));
    }

    @Test
    void of_somebody_who_has_left_nothing_is_kept() {
        sent(toAnna(1));
        take(bounce(toAnna(1)));
        database.transact(tx -> {
            new PostgresPeople(tx).forget(ANNA_ID, NOW);
            new PostgresNotifications(tx).forget(ANNA_ID);
            new PostgresBadAddresses(tx).forget(ANNA_ID);
            new PostgresUnreachedGuests(tx, tasks, Ids::next).forget(ANNA_ID);
            new PostgresUnreachedGuests(tx, tasks, Ids::next).add(facts().booking(), ANNA_ID, NOW);
        });
        assertEquals(Effect.UNKNOWN, take(bounce(toAnna(1))));
        assertEquals(List.of(), unreached());
        assertTrue(bad().isEmpty());
    }

    private Effect take(Report report) {
        return database.transaction(tx -> new TakeReport(TAGS, new PostgresSentMails(tx), new PostgresBadAddresses(tx),
                new PostgresUnreachedGuests(tx, tasks, Ids::next), plan(tx), new SwitchOff(new PostgresPreferences(tx)))
                .handle(report));
    }

    private PlanDeliveries plan(Transaction tx) {
        return new PlanDeliveries(new PostgresDeliveries(tx, tasks, LANES),
                new ChooseChannels(new PostgresPreferences(tx), LANES.channels()), Duration.ofMinutes(10),
                Clocks.system(), Ids::next);
    }

    private static Report bounce(Notification notification) {
        return report(notification, Report.Kind.PERMANENT, "5.1.1", "550 5.1.1 No such user");
    }

    private static Report report(Notification notification, Report.Kind kind, String status, String diagnostic) {
        return new Report(
                List.of("<%s.%s@innkeeper.example>".formatted(
                        notification.id(), TAGS.of(new ReturnTag(notification.id(), 1), ADDRESS))),
                List.of(ADDRESS), kind, status, diagnostic, AT);
    }

    private void sent(Notification notification) {
        note(written(notification));
    }

    private Outgoing.Pending written(Notification notification) {
        database.transact(tx -> {
            new PostgresNotifications(tx).add(notification);
            new PostgresDeliveries(tx, tasks, LANES).add(notification, plannedByEmail(notification));
        });
        return outgoing().pending(byEmail(notification.id())).orElseThrow();
    }

    private void note(Outgoing.Pending pending) {
        outgoing().note(pending, new Outgoing.Result(DeliveryStatus.SENT, ADDRESS, "Confirmed", "",
                new Attempt(pending.attempts() + 1, SENT_AT, Attempt.Outcome.SENT, "250 Ok")));
    }

    private Outgoing outgoing() {
        return new PostgresOutgoing(database, tasks, LANES.of(Channel.EMAIL), this::plan, Clocks.system());
    }

    private List<String> record(Notification notification) {
        return new PostgresCorrespondence(database).find(notification.id()).orElseThrow().deliveries().stream()
                .map(delivery -> delivery.attempts().stream()
                        .map(attempt -> ", %s %s".formatted(attempt.outcome(), attempt.reply()))
                        .reduce("%s %s".formatted(delivery.channel(), delivery.status()), String::concat))
                .map(PostgresReportsIT::small).toList();
    }

    /** The words of constants in lower case, those of servers as they are. */
    private static String small(String line) {
        return line.replace("EMAIL FAILED", "email failed").replace("EMAIL SENT", "email sent")
                .replace("SMS WAITING", "sms waiting").replace(", SENT ", ", sent ").replace(", REFUSED ", ", refused ")
                .replace(", REPORTED ", ", reported ");
    }

    private Delivery email(Notification notification) {
        return new PostgresCorrespondence(database).find(notification.id()).orElseThrow().deliveries().getFirst();
    }

    private Optional<BadAddress> bad() {
        return new PostgresBadAddresses(database).find(ADDRESS);
    }

    private List<String> unreached() {
        return database.query(UNREACHED, Params.none(), row -> row.text("booking"));
    }
}
