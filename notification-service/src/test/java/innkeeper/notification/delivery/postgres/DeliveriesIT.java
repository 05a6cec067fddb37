package innkeeper.notification.delivery.postgres;

import innkeeper.kernel.PersonId;
import innkeeper.kit.database.Database;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.schema.Schema;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.lifecycle.Part;
import innkeeper.kit.seal.Envelope;
import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.kit.settings.Secret;
import innkeeper.kit.task.Pauses;
import innkeeper.kit.task.TaskTiming;
import innkeeper.kit.task.Tasks;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.time.Clocks;
import innkeeper.notification.Situations;
import innkeeper.notification.delivery.domain.Attempt;
import innkeeper.notification.delivery.domain.Attempt.Outcome;
import innkeeper.notification.delivery.domain.Delivery;
import innkeeper.notification.delivery.domain.DeliveryStatus;
import innkeeper.notification.delivery.telemetry.TracedDeliveries;
import innkeeper.notification.delivery.usecase.Correspondence.Entry;
import innkeeper.notification.delivery.usecase.Correspondence.Visible;
import innkeeper.notification.delivery.usecase.Correspondence.Wanted;
import innkeeper.notification.delivery.usecase.DeliverMessage;
import innkeeper.notification.delivery.usecase.HandOverLetter;
import innkeeper.notification.delivery.usecase.Lane;
import innkeeper.notification.email.smtp.SmtpCarrier;
import innkeeper.notification.email.smtp.SmtpSettings;
import innkeeper.notification.letter.usecase.DraftLetter;
import innkeeper.notification.message.domain.Channel;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.message.domain.Notification;
import innkeeper.notification.message.domain.NotificationId;
import innkeeper.notification.message.postgres.PostgresMessagesIT;
import innkeeper.notification.message.postgres.PostgresNotifications;
import innkeeper.notification.people.domain.Addressee;
import innkeeper.notification.people.domain.Language;
import innkeeper.notification.people.domain.Person;
import innkeeper.notification.people.postgres.PostgresPeople;
import innkeeper.notification.people.usecase.ForgetPerson;
import innkeeper.notification.preference.postgres.PostgresPreferences;
import innkeeper.notification.secret.seal.SealedSecrets;
import innkeeper.testkit.infra.Line;
import innkeeper.testkit.infra.TestPostgres;
import jakarta.mail.internet.InternetAddress;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.server.SMTPServer;

import static innkeeper.notification.Situations.TAGS;
import static innkeeper.notification.delivery.usecase.Noting.byEmail;
import static innkeeper.notification.delivery.usecase.Noting.plannedByEmail;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Messages wait in the database and are handed to a mail server by any number of instances. */
class DeliveriesIT {
    private static final Sql LEFT = Sql.named("test.tasks-left", "select count(*) as n from tasks");
    private static final Sql LEASE_ENDS = Sql.named("test.lease-ends", "update tasks set due_at = now()");
    private static final Sql ABANDON = Sql.named("test.abandon", """
            update tasks set lease = cast(:id as uuid), due_at = now() + interval '4 minutes' where id = cast(:id as uuid)
            """);
    private static final Sql WAIT_LONG = Sql.named("test.wait-long", """
            update tasks set due_at = now() + interval '1 hour' where id = cast(:id as uuid)
            """);
    private static final Pattern MESSAGE_ID = Pattern.compile("(?mi)^Message-ID: <([-0-9a-f]+)[.]");
    private static final TaskTiming QUICK =
            new TaskTiming(Duration.ofMillis(100), new Pauses(List.of(Duration.ofMillis(50))));
    private static final Clock CLOCK = Clocks.system();

    private static final LaneKinds KINDS = new LaneKinds(
            List.of(new Lane(Channel.EMAIL, (_, _) -> Optional.empty(), smtp(1).rules())));

    private final List<Part> started = new ArrayList<>();
    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final SMTPServer server = SMTPServer.port(0).bindAddress(InetAddress.getLoopbackAddress())
            .messageHandler((_, _, to, data) -> take(new Mail(to, messageId(data)))).build();
    private final DatabaseSettings settings = TestPostgres.fresh();
    private final Line line = TestPostgres.line();
    private final Database database = open(settings);
    private final Tasks writing = new Tasks(database, QUICK, CLOCK, Telemetry.none());
    private volatile Consumer<Mail> beforeTaking = _ -> {};

    private record Mail(String to, NotificationId id) {}

    DeliveriesIT() {
        server.start();
    }

    @AfterEach
    void close() {
        started.reversed().forEach(Part::stop);
        server.stop();
        line.close();
    }

    @Test
    void three_instances_send_each_mail_once_and_those_to_one_person_in_order() {
        List<Person> people = IntStream.range(0, 7).mapToObj(_ -> known()).toList();
        List<NotificationId> written = IntStream.range(0, 140).mapToObj(i -> tell(people.get(i % 7))).toList();
        instance();
        instance();
        instance();

        awaitNothingLeft();
        assertEquals(140, mails.size());
        assertEquals(Set.copyOf(written), Set.copyOf(mails.stream().map(Mail::id).toList()));
        people.forEach(person -> assertEquals(writtenTo(person), sentTo(person)));
    }

    @Test
    void after_a_long_backlog_mails_to_one_person_still_go_in_order() {
        List<Person> people = IntStream.range(0, 3).mapToObj(_ -> known()).toList();
        IntStream.range(0, 60).forEach(i -> tell(people.get(i % 3), CLOCK.instant().minus(Duration.ofMinutes(10))));
        instance();
        instance();

        awaitNothingLeft();
        assertEquals(60, mails.size());
        people.forEach(person -> assertEquals(writtenTo(person), sentTo(person)));
    }

    @Test
    void news_that_come_while_others_are_sent_keep_their_order_too() {
        Person person = known();
        instance();
        IntStream.range(0, 40).forEach(_ -> tell(person));

        awaitNothingLeft();
        assertEquals(40, mails.size());
        assertEquals(writtenTo(person), sentTo(person));
    }

    @Test
    void a_mail_that_hangs_holds_up_no_other() {
        var end = new CountDownLatch(1);
        Person slow = known();
        Person quick = known();
        beforeTaking = mail -> {
            if (mail.to().equals(slow.addressee().email())) {
                awaitLatch(end);
            }
        };
        tell(slow);
        IntStream.range(0, 20).forEach(_ -> tell(quick));
        instance();

        await().until(() -> sentTo(quick).size() == 20);
        assertEquals(List.of(), sentTo(slow));
        end.countDown();
        awaitNothingLeft();
        assertEquals(1, sentTo(slow).size());
    }

    @Test
    void while_the_mail_server_is_away_that_is_noted_once_and_then_the_mail_goes_once() {
        Person person = known();
        try (Line mailLine = Line.to("127.0.0.1", server.getPortAllocated())) {
            mailLine.cut();
            tell(person);
            instance(database, mailLine.port());
            await().until(() -> !entry(person).attempts().isEmpty());
            Instant first = entry(person).attempts().getFirst().at();
            await().until(() -> entry(person).attempts().getFirst().at().isAfter(first));
            assertEquals(DeliveryStatus.WAITING, entry(person).status());
            mailLine.mend();
            awaitNothingLeft();
        }
        assertEquals(writtenTo(person), sentTo(person));
        assertEquals(List.of(Outcome.AWAY, Outcome.SENT),
                entry(person).attempts().stream().map(Attempt::outcome).toList());
    }

    @Test
    void a_mail_whose_end_could_not_be_noted_comes_again_under_the_same_id_until_it_is_noted() {
        Person person = known();
        NotificationId id = tell(person);
        beforeTaking = _ -> {
            if (mails.isEmpty()) {
                line.cut();
            }
        };
        Database cut = open(TestPostgres.through(line, settings));
        instance(cut, server.getPortAllocated());
        await().until(() -> !mails.isEmpty());
        assertEquals(DeliveryStatus.WAITING, entry(person).status());
        line.mend();
        database.execute(LEASE_ENDS, Params.none());

        awaitNothingLeft();
        assertEquals(DeliveryStatus.SENT, entry(person).status());
        assertEquals(Set.of(id), Set.copyOf(sentTo(person)));
        int before = mails.size();
        database.transact(tx -> writing.schedule(tx, KINDS.of(Channel.EMAIL), id.value()));
        awaitNothingLeft();
        assertEquals(before, mails.size());
    }

    @Test
    void a_mail_that_a_killed_instance_has_left_under_way_holds_up_those_behind_it_no_longer_than_their_turn() {
        Person person = known();
        NotificationId leftUnderWay = tell(person);
        NotificationId second = tell(person);
        NotificationId third = tell(person);
        database.execute(ABANDON, Params.of("id", byEmail(leftUnderWay).value()));
        database.execute(WAIT_LONG, Params.of("id", byEmail(third).value()));
        instance();

        await().until(() -> sentTo(person).size() == 2);
        assertEquals(List.of(second, third), sentTo(person));
        database.execute(LEASE_ENDS, Params.none());
        awaitNothingLeft();
        assertEquals(leftUnderWay, sentTo(person).getLast());
    }

    @Test
    void what_waits_for_somebody_who_leaves_is_not_sent_and_waits_no_more() {
        Person person = known();
        tell(person);
        tell(person);
        database.transact(tx -> new ForgetPerson(new PostgresPeople(tx),
                List.of(new PostgresNotifications(tx)::forget)).handle(person.id(), CLOCK.instant()));
        assertEquals(2, left());
        instance();

        awaitNothingLeft();
        assertEquals(List.of(), mails);
    }

    private Database open(DatabaseSettings where) {
        Database opened = Database.open(where, Schema.of("notification", Schema.Table.TASK), Telemetry.none());
        opened.start();
        started.add(opened);
        return opened;
    }

    private void instance() {
        instance(database, server.getPortAllocated());
    }

    private void instance(Database its, int port) {
        var tasks = new Tasks(its, QUICK, CLOCK, Telemetry.none());
        var drafts = new DraftLetter(new PostgresPeople(its),
                new SealedSecrets(Envelope.of("aW5ua2VlcGVyLWRldi1vbmx5LW1haWwtc2VjcmV0cyE=")), Situations.letters(),
                new PostgresPreferences(its), _ -> true, CLOCK);
        Lane lane = lane(port, drafts);
        var deliver = new DeliverMessage(lane,
                new PostgresOutgoing(its, tasks, KINDS.of(Channel.EMAIL), PostgresMessagesIT::nothingElse, CLOCK),
                new TracedDeliveries(Telemetry.none()), CLOCK);
        Part worker = new LaneWorkers(KINDS, tasks, Telemetry.none()).worker(lane, deliver);
        worker.start();
        started.add(worker);
    }

    private static SmtpSettings smtp(int port) {
        var from = new InternetAddress();
        from.setAddress("no-reply@innkeeper.example");
        return new SmtpSettings("127.0.0.1", port, false, "", false, "", new Secret(""), from, Duration.ofSeconds(20),
                8, 1_000);
    }

    private static Lane lane(int port, DraftLetter drafts) {
        SmtpSettings settings = smtp(port);
        return new Lane(Channel.EMAIL, new HandOverLetter(new SmtpCarrier(settings, TAGS, CLOCK), drafts),
                settings.rules());
    }

    private Person known() {
        var id = new PersonId(Ids.next());
        var person = new Person(id, new Addressee(id + "@innkeeper.example", "Anna", Language.EN, true), 1);
        new PostgresPeople(database).remember(person);
        return person;
    }

    private NotificationId tell(Person person) {
        return tell(person, CLOCK.instant());
    }

    private NotificationId tell(Person person, Instant at) {
        var notification = new Notification(new NotificationId(Ids.next()), Ids.next(),
                new Message.OfAccount(News.Account.PASSWORD_CHANGED, person.id(), at), at);
        database.transact(tx -> {
            new PostgresNotifications(tx).add(notification);
            new PostgresDeliveries(tx, writing, KINDS).add(notification, plannedByEmail(notification));
        });
        return notification.id();
    }

    private void take(Mail mail) {
        beforeTaking.accept(mail);
        mails.add(mail);
    }

    private static NotificationId messageId(byte[] data) {
        var header = MESSAGE_ID.matcher(new String(data, StandardCharsets.US_ASCII));
        assertTrue(header.find());
        return new NotificationId(UUID.fromString(header.group(1)));
    }

    private Delivery entry(Person person) {
        return written(person).getFirst().deliveries().getFirst();
    }

    /** Oldest first. */
    private List<NotificationId> writtenTo(Person person) {
        return written(person).reversed().stream().map(entry -> entry.notification().id()).toList();
    }

    private List<Entry> written(Person person) {
        return new PostgresCorrespondence(database)
                .list(Wanted.of(new Visible.To(person.id())), 1000);
    }

    private List<NotificationId> sentTo(Person person) {
        return mails.stream().filter(mail -> mail.to().equals(person.addressee().email())).map(Mail::id).toList();
    }

    private void awaitNothingLeft() {
        await().until(() -> left() == 0);
    }

    private long left() {
        return database.find(LEFT, Params.none(), row -> row.bigint("n")).orElseThrow();
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
