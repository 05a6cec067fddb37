package innkeeper.notification.delivery.usecase;

import innkeeper.notification.delivery.domain.Attempt;
import innkeeper.notification.delivery.domain.Attempt.Outcome;
import innkeeper.notification.delivery.domain.Confirmation;
import innkeeper.notification.delivery.domain.Delivery;
import innkeeper.notification.delivery.domain.DeliveryStatus;
import innkeeper.notification.delivery.domain.LaneRules;
import innkeeper.notification.delivery.usecase.DeliverMessage.Progress;
import innkeeper.notification.letter.domain.Letter;
import innkeeper.notification.letter.usecase.DraftLetter;
import innkeeper.notification.letter.usecase.Letters;
import innkeeper.notification.message.domain.Channel;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.message.domain.NotificationId;
import innkeeper.notification.message.usecase.InMemoryMessages;
import innkeeper.notification.people.domain.Addressee;
import innkeeper.notification.people.domain.Language;
import innkeeper.notification.people.usecase.InMemoryPeople;
import innkeeper.notification.preference.usecase.InMemoryPreferences;
import innkeeper.notification.secret.domain.SecretContent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static innkeeper.notification.Situations.ANNA;
import static innkeeper.notification.Situations.A_LETTER;
import static innkeeper.notification.Situations.BORIS;
import static innkeeper.notification.Situations.NOW;
import static innkeeper.notification.Situations.farewellToAnna;
import static innkeeper.notification.Situations.id;
import static innkeeper.notification.Situations.noticeToAnna;
import static innkeeper.notification.Situations.secretToAnna;
import static innkeeper.notification.Situations.toAnna;
import static innkeeper.notification.Situations.toBoris;
import static innkeeper.notification.delivery.usecase.Noting.byEmail;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class DeliverMessageTest {
    private final InMemoryPeople people = new InMemoryPeople();
    private final InMemoryMessages messages = new InMemoryMessages(people);
    private final List<NotificationId> sent = new ArrayList<>();
    private final List<Addressee> addressees = new ArrayList<>();
    private final Map<String, SecretContent> envelopes = new HashMap<>();
    private final List<String> guests = new ArrayList<>();
    private Instant now = NOW.plusSeconds(10);
    private Reply answer = Reply.sent("250 Ok", "provider 1");
    private Consumer<Message> beforeWriting = _ -> {};
    private final Carrier carrier = new Carrier() {
        @Override
        public String addressOf(Parcel parcel) {
            return parcel.addressee().email();
        }

        @Override
        public Reply carry(Parcel parcel) {
            sent.add(parcel.notification().id());
            addressees.add(parcel.addressee());
            return answer;
        }
    };
    private final InMemoryPreferences preferences = new InMemoryPreferences();
    private final DeliverMessage deliver = deliver(people);

    @Test
    void on_a_channel_that_confirms_the_record_says_where_it_goes_before_it_goes() {
        List<String> shown = new ArrayList<>();
        Carrier confirming = new Carrier() {
            @Override
            public String addressOf(Parcel parcel) {
                return "+79161234567";
            }

            @Override
            public Reply carry(Parcel parcel) {
                Delivery delivery = messages.find(parcel.notification().id()).orElseThrow().deliveries().getFirst();
                shown.add(delivery.address() + " " + delivery.subject());
                return answer;
            }
        };
        DraftLetter drafts = new DraftLetter(people, this::open, new Clerk(), preferences, _ -> true, clock());
        Lane sms = new Lane(Channel.SMS, new HandOverLetter(confirming, drafts),
                new LaneRules(8, 100, Duration.ofMinutes(5), Duration.ofHours(6), Duration.ofDays(3),
                        Confirmation.LATER));
        messages.addByEmail(toAnna(1));
        new DeliverMessage(sms, messages, unwatched(), clock()).handle(byEmail(id(1)), now);
        assertEquals(1, shown.size());
        assertTrue(shown.getFirst().startsWith("+79161234567 ") && shown.getFirst().length() > 13, shown.getFirst());
    }

    @BeforeEach
    void everybody_is_known() {
        people.remember(ANNA);
        people.remember(BORIS);
    }

    @Test
    void a_message_that_is_due_is_sent_and_the_answer_is_kept() {
        messages.addByEmail(toAnna(1));
        assertTrue(deliver(1));
        assertEquals(List.of(id(1)), sent);
        assertEquals(DeliveryStatus.SENT, entry(1).status());
        assertEquals("Your booking is confirmed", entry(1).subject());
        assertEquals("anna@innkeeper.example", entry(1).address());
        assertEquals("provider 1", entry(1).reference());
        assertEquals(List.of(new Attempt(1, now, Outcome.SENT, "250 Ok")), entry(1).attempts());
    }

    @Test
    void what_is_sent_or_was_deleted_leaves_nothing_to_do() {
        messages.addByEmail(toAnna(1));
        assertTrue(deliver(1));
        assertTrue(deliver(1));
        assertTrue(deliver(2));
        assertEquals(List.of(id(1)), sent);
    }

    @Test
    void mails_to_one_person_go_out_in_the_order_of_their_events() {
        messages.addByEmail(toAnna(1));
        messages.addByEmail(toAnna(2));
        messages.addByEmail(toBoris(3));
        assertFalse(deliver(2));
        assertTrue(deliver(3));
        assertTrue(deliver(1));
        assertTrue(deliver(2));
        assertEquals(List.of(id(3), id(1), id(2)), sent);
        assertEquals(List.of(1), entry(2).attempts().stream().map(Attempt::attempt).toList());
    }

    @Test
    void one_that_was_put_off_holds_up_no_later_one() {
        messages.addByEmail(toAnna(1));
        messages.addByEmail(toAnna(2));
        answer = Reply.putOff("451 busy");
        assertFalse(deliver(1));
        answer = Reply.sent("250 Ok", "provider 1");
        assertTrue(deliver(2));
        assertEquals(List.of(id(1), id(2)), sent);
    }

    @Test
    void in_a_backlog_of_hours_the_earlier_message_still_goes_first() {
        messages.addByEmail(toAnna(1));
        messages.addByEmail(toAnna(2));
        later(Duration.ofHours(5));
        assertFalse(deliver(2));
        assertTrue(deliver(1));
        assertTrue(deliver(2));
        assertEquals(List.of(id(1), id(2)), sent);
    }

    @Test
    void the_owner_is_told_who_booked() {
        messages.addByEmail(toBoris(1));
        deliver(1);
        assertEquals(List.of("Anna Petrova"), guests);
    }

    @Test
    void what_the_server_puts_off_is_tried_again() {
        messages.addByEmail(toAnna(1));
        answer = Reply.putOff("451 busy");
        assertFalse(deliver(1));
        assertEquals(DeliveryStatus.WAITING, entry(1).status());
        assertFalse(deliver(1));
        answer = Reply.sent("250 Ok", "provider 1");
        assertTrue(deliver(1));
        assertEquals(List.of(new Attempt(1, now, Outcome.PUT_OFF, "451 busy"),
                new Attempt(2, now, Outcome.PUT_OFF, "451 busy"), new Attempt(3, now, Outcome.SENT, "250 Ok")),
                entry(1).attempts());
        assertEquals(DeliveryStatus.SENT, entry(1).status());
    }

    @Test
    void while_the_channel_is_away_the_message_waits_and_keeps_one_entry_for_the_same_words() {
        messages.addByEmail(toAnna(1));
        answer = Reply.away("Connection refused");
        assertEquals(Progress.CHANNEL_AWAY, progress(1));
        later(Duration.ofSeconds(5));
        assertEquals(Progress.CHANNEL_AWAY, progress(1));
        answer = Reply.away("Read timed out");
        assertEquals(Progress.CHANNEL_AWAY, progress(1));
        answer = Reply.sent("250 Ok", "");
        assertEquals(Progress.OVER, progress(1));
        assertEquals(List.of(new Attempt(1, now, Outcome.AWAY, "Connection refused"),
                new Attempt(2, now, Outcome.AWAY, "Read timed out"), new Attempt(3, now, Outcome.SENT, "250 Ok")),
                entry(1).attempts());
    }

    @Test
    void what_arrives_at_once_is_confirmed() {
        messages.addByEmail(toAnna(1));
        answer = Reply.arrived("in the inbox");
        assertTrue(deliver(1));
        assertEquals(DeliveryStatus.CONFIRMED, entry(1).status());
        assertEquals(Optional.of(now), entry(1).confirmedAt());
    }

    @Test
    void an_earlier_message_that_was_not_tried_goes_first() {
        messages.addByEmail(toAnna(1));
        messages.addByEmail(toAnna(2));
        assertEquals(Progress.NOT_ITS_TURN, progress(2));
    }

    @Test
    void what_the_server_refuses_is_not_tried_again() {
        messages.addByEmail(toAnna(1));
        answer = Reply.refused("550 no such user");
        assertTrue(deliver(1));
        assertEquals(DeliveryStatus.FAILED, entry(1).status());
    }

    @Test
    void a_message_that_would_be_tried_again_after_three_days_is_given_up_with_the_last_answer() {
        messages.addByEmail(toAnna(1));
        answer = Reply.putOff("451 busy");
        Instant end = toAnna(1).createdAt().plus(Duration.ofDays(3));
        assertEquals(Progress.TRIED_AGAIN_LATER, deliver.handle(byEmail(id(1)), end.minusMillis(1)));
        assertEquals(DeliveryStatus.WAITING, entry(1).status());
        assertEquals(Progress.OVER, deliver.handle(byEmail(id(1)), end));
        assertEquals(DeliveryStatus.FAILED, entry(1).status());
        assertEquals(new Attempt(2, now, Outcome.REFUSED, "451 busy"), entry(1).attempts().getLast());
    }

    @Test
    void the_last_attempt_still_sends() {
        messages.addByEmail(toAnna(1));
        assertEquals(Progress.OVER, deliver.handle(byEmail(id(1)), Instant.MAX));
        assertEquals(DeliveryStatus.SENT, entry(1).status());
    }

    @Test
    void a_message_to_somebody_unknown_waits_until_they_are_known() {
        var stranger = new InMemoryPeople();
        var early = deliver(stranger);
        messages.addByEmail(toAnna(1));
        early.handle(byEmail(id(1)), now);
        assertEquals(DeliveryStatus.WAITING, entry(1).status());
        assertEquals("", entry(1).subject());
        assertEquals("the recipient's address is not known yet", entry(1).attempts().getFirst().reply());
        stranger.remember(ANNA);
        later(Duration.ofSeconds(2));
        early.handle(byEmail(id(1)), now);
        assertEquals(DeliveryStatus.SENT, entry(1).status());
    }

    @Test
    void a_message_that_cannot_be_written_is_put_off_and_does_not_hold_up_the_next() {
        messages.addByEmail(toAnna(1));
        messages.addByEmail(toBoris(2));
        beforeWriting = message -> {
            if (message.equals(toAnna(1).message())) {
                throw new IllegalStateException("a broken template");
            }
        };
        assertFalse(deliver(1));
        assertTrue(deliver(2));
        assertEquals(List.of(id(2)), sent);
        assertEquals(DeliveryStatus.WAITING, entry(1).status());
        assertEquals(List.of(new Attempt(1, now, Outcome.PUT_OFF, "a fault on our side")), entry(1).attempts());
    }

    @Test
    void a_notice_goes_to_the_address_that_we_know() {
        messages.addByEmail(noticeToAnna(1));
        deliver(1);
        assertEquals(List.of(ANNA.addressee()), addressees);
    }

    @Test
    void a_secret_goes_to_the_address_in_its_envelope_and_does_not_wait_until_the_person_is_known() {
        var elsewhere = new Addressee("new@innkeeper.example", "Anna Petrova", Language.EN, true);
        envelopes.put("sealed 1", new SecretContent(elsewhere, "http://localhost/reset?token=t", now.plusSeconds(1),
                Optional.empty()));
        people.forget(BORIS.id(), NOW);
        messages.addByEmail(secretToAnna(1));
        deliver(1);
        assertEquals(List.of(elsewhere), addressees);
        assertEquals(DeliveryStatus.SENT, entry(1).status());
    }

    @Test
    void a_link_past_its_end_is_not_sent() {
        envelopes.put("sealed 1", new SecretContent(ANNA.addressee(), "http://localhost/reset?token=t", now,
                Optional.empty()));
        messages.addByEmail(secretToAnna(1));
        deliver(1);
        assertEquals(List.of(), sent);
        assertEquals(DeliveryStatus.FAILED, entry(1).status());
        assertEquals(List.of(new Attempt(1, now, Outcome.REFUSED, "expired")), entry(1).attempts());
    }

    @Test
    void a_secret_that_ends_while_the_mail_server_is_away_is_given_up() {
        envelopes.put("sealed 1", new SecretContent(ANNA.addressee(), "http://localhost/reset", now.plusSeconds(2),
                Optional.empty()));
        messages.addByEmail(secretToAnna(1));
        answer = Reply.putOff("451 busy");
        deliver(1);
        later(Duration.ofSeconds(2));
        deliver(1);
        assertEquals(List.of("451 busy", "expired"), entry(1).attempts().stream().map(Attempt::reply).toList());
        assertEquals(DeliveryStatus.FAILED, entry(1).status());
    }

    @Test
    void a_secret_sealed_under_another_key_waits_for_the_right_one() {
        messages.addByEmail(secretToAnna(1));
        deliver(1);
        assertEquals(List.of(new Attempt(1, now, Outcome.PUT_OFF, "sealed under another key")), entry(1).attempts());
        assertEquals(DeliveryStatus.WAITING, entry(1).status());
    }

    @Test
    void to_somebody_who_left_meanwhile_only_the_farewell_goes_and_nothing_is_kept() {
        envelopes.put("sealed 2", new SecretContent(ANNA.addressee(), "", Instant.MAX, Optional.empty()));
        messages.addByEmail(toAnna(1));
        messages.addByEmail(farewellToAnna(2));
        people.forget(ANNA.id(), NOW);
        assertTrue(deliver(1));
        assertTrue(deliver(2));
        assertEquals(List.of(id(2)), sent);
        assertEquals(Optional.empty(), messages.find(id(1)));
        assertEquals(Optional.empty(), messages.find(id(2)));
    }

    private final class Clerk implements Letters {
        @Override
        public Letter ofBooking(Message.OfBooking message, Addressee reader, Optional<Addressee> guest) {
            guests.add(guest.map(Addressee::fullName).orElse(""));
            return written(message);
        }

        @Override
        public Letter ofReminder(Message.OfReminder message, Addressee reader) {
            return written(message);
        }

        @Override
        public Letter ofAccount(Message.OfAccount message, Addressee reader) {
            return written(message);
        }

        @Override
        public Letter ofStaff(Message.OfStaff message, Addressee reader) {
            return written(message);
        }

        @Override
        public Letter ofEndpoint(Message.OfEndpoint message, Addressee reader) {
            return written(message);
        }

        @Override
        public Letter ofCalendar(Message.OfCalendar message, Addressee reader) {
            return written(message);
        }

        @Override
        public Letter confidential(News.Secret news, SecretContent content, boolean proven) {
            return A_LETTER;
        }

        private Letter written(Message message) {
            beforeWriting.accept(message);
            return A_LETTER;
        }
    }

    private DeliverMessage deliver(InMemoryPeople known) {
        DraftLetter drafts = new DraftLetter(known, this::open, new Clerk(), preferences, _ -> true, clock());
        Lane lane = new Lane(Channel.EMAIL, new HandOverLetter(carrier, drafts),
                new LaneRules(8, 100, Duration.ofMinutes(5), Duration.ofHours(6), Duration.ofDays(3),
                        Confirmation.NEVER));
        return new DeliverMessage(lane, messages, unwatched(), clock());
    }

    private Progress progress(int number) {
        return deliver.handle(byEmail(id(number)), now.plusSeconds(2));
    }

    private boolean deliver(int number) {
        return progress(number) == Progress.OVER;
    }

    private Optional<SecretContent> open(String sealed) {
        return Optional.ofNullable(envelopes.get(sealed));
    }

    private static DeliveryWatch unwatched() {
        return (_, _, delivery) -> delivery.get();
    }

    private Delivery entry(int number) {
        return messages.find(id(number)).orElseThrow().deliveries().getFirst();
    }

    private void later(Duration by) {
        now = now.plus(by);
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }
}
