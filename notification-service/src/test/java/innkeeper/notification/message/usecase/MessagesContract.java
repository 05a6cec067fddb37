package innkeeper.notification.message.usecase;

import innkeeper.kernel.BookingId;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.notification.delivery.domain.Attempt;
import innkeeper.notification.delivery.domain.Attempt.Outcome;
import innkeeper.notification.delivery.domain.Delivery;
import innkeeper.notification.delivery.domain.DeliveryStatus;
import innkeeper.notification.delivery.usecase.Correspondence;
import innkeeper.notification.delivery.usecase.Correspondence.Entry;
import innkeeper.notification.delivery.usecase.Correspondence.Visible;
import innkeeper.notification.delivery.usecase.Correspondence.Visible.About;
import innkeeper.notification.delivery.usecase.Correspondence.Visible.Everything;
import innkeeper.notification.delivery.usecase.Correspondence.Visible.To;
import innkeeper.notification.delivery.usecase.Correspondence.Wanted;
import innkeeper.notification.delivery.usecase.Noting;
import innkeeper.notification.delivery.usecase.Outgoing;
import innkeeper.notification.delivery.usecase.Outgoing.Pending;
import innkeeper.notification.message.domain.Channel;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.message.domain.Notification;
import innkeeper.notification.message.domain.NotificationId;
import innkeeper.notification.message.domain.RecipientId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static innkeeper.notification.Situations.ANNA_ID;
import static innkeeper.notification.Situations.ASTORIA;
import static innkeeper.notification.Situations.BORIS_ID;
import static innkeeper.notification.Situations.NOW;
import static innkeeper.notification.Situations.event;
import static innkeeper.notification.Situations.facts;
import static innkeeper.notification.Situations.farewellToAnna;
import static innkeeper.notification.Situations.hiredToAnna;
import static innkeeper.notification.Situations.id;
import static innkeeper.notification.Situations.noticeToAnna;
import static innkeeper.notification.Situations.reminderToAnna;
import static innkeeper.notification.Situations.secretToAnna;
import static innkeeper.notification.Situations.toAnna;
import static innkeeper.notification.Situations.toBoris;
import static innkeeper.notification.delivery.usecase.Noting.byEmail;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What every store of messages promises to those who write, deliver and look up. */
public abstract class MessagesContract {
    private static final HotelId OTHER_HOTEL = HotelId.of("01930000-0000-7000-9000-000000000002");
    private static final BookingId OTHER_BOOKING = BookingId.of("01930000-0000-7000-b000-000000000002");

    protected abstract void add(Notification notification);

    protected abstract Outgoing outgoing();

    protected abstract Correspondence correspondence();

    protected abstract void forget(PersonId person);

    @Test
    void a_new_message_waits_without_subject_or_attempt() {
        add(toAnna(1));
        assertEquals(Optional.of(new Entry(toAnna(1), "", List.of(new Delivery(byEmail(id(1)), Channel.EMAIL, 1,
                DeliveryStatus.WAITING, "", "", "", Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(toAnna(1).createdAt()),
                List.of())))),
                correspondence().find(id(1)));
        assertEquals(Optional.empty(), correspondence().find(id(2)));
    }

    @Test
    void one_event_is_told_to_one_person_once() {
        Notification first = toAnna(1);
        add(first);
        add(new Notification(id(2), event(1), first.message(), first.createdAt()));
        assertEquals(List.of(id(1)), listed(everything(), 10));
    }

    @Test
    void what_is_sent_is_not_pending_any_more() {
        add(toAnna(1));
        assertEquals(Optional.of(new Pending(byEmail(id(1)), toAnna(1), 1, toAnna(1).createdAt(), 0, "", true)),
                outgoing().pending(byEmail(id(1))));
        Noting.sent(outgoing(), toAnna(1), "Confirmed", attempt(1, Outcome.SENT));
        assertEquals(Optional.of(new Entry(toAnna(1), "", List.of(new Delivery(byEmail(id(1)), Channel.EMAIL, 1,
                DeliveryStatus.SENT, "to@innkeeper.example", "Confirmed", "", Optional.of(NOW.plusSeconds(60)),
                Optional.empty(), Optional.empty(), Optional.empty(),
                List.of(attempt(1, Outcome.SENT)))))), correspondence().find(id(1)));
        assertEquals(Optional.empty(), outgoing().pending(byEmail(id(1))));
        assertEquals(Optional.empty(), outgoing().pending(byEmail(id(2))));
    }

    @Test
    void where_it_goes_is_known_before_what_comes_of_it() {
        add(toAnna(1));
        Pending pending = outgoing().pending(byEmail(id(1))).orElseThrow();
        outgoing().address(pending, "anna@innkeeper.example", "Confirmed");
        Delivery delivery = delivery(id(1));
        assertEquals("anna@innkeeper.example", delivery.address());
        assertEquals("Confirmed", delivery.subject());
        assertEquals(Optional.of(pending), outgoing().pending(byEmail(id(1))));
    }

    @Test
    void a_message_put_off_is_still_pending_with_its_attempts_counted() {
        add(toAnna(1));
        Noting.putOff(outgoing(), toAnna(1), "Confirmed", attempt(1, Outcome.PUT_OFF));
        assertEquals(Optional.of(new Pending(byEmail(id(1)), toAnna(1), 1, toAnna(1).createdAt(), 1, "", true)),
                outgoing().pending(byEmail(id(1))));
        Noting.putOff(outgoing(), toAnna(1), "", attempt(2, Outcome.PUT_OFF));
        Delivery delivery = delivery(id(1));
        assertEquals(List.of(attempt(1, Outcome.PUT_OFF), attempt(2, Outcome.PUT_OFF)), delivery.attempts());
        assertEquals("Confirmed", delivery.subject());
    }

    @Test
    void an_attempt_that_finds_the_channel_away_as_before_only_moves_on_in_time() {
        add(toAnna(1));
        var first = new Attempt(1, NOW, Outcome.AWAY, "Connection refused");
        var later = new Attempt(1, NOW.plusSeconds(5), Outcome.AWAY, "Connection refused");
        Noting.putOff(outgoing(), toAnna(1), "", first);
        assertEquals(Optional.of("Connection refused"), outgoing().pending(byEmail(id(1))).map(Pending::away));
        Noting.putOff(outgoing(), toAnna(1), "", later);
        assertEquals(List.of(later), delivery(id(1)).attempts());
        assertEquals(Optional.of(1), outgoing().pending(byEmail(id(1))).map(Pending::attempts));
    }

    @Test
    void support_finds_a_message_by_person_address_and_booking_reference() {
        List.of(toAnna(1), toBoris(2), noticeToAnna(3)).forEach(this::add);
        Noting.sent(outgoing(), toAnna(1), "Confirmed", attempt(1, Outcome.SENT));
        Noting.failed(outgoing(), toBoris(2), "Confirmed", attempt(1, Outcome.REFUSED));
        var address = Optional.of("To@innkeeper.example");
        assertEquals(List.of(id(3), id(1)),
                listed(sentTo(Optional.of(new RecipientId(ANNA_ID.value())), Optional.empty(), Optional.empty()), 10));
        assertEquals(List.of(id(2), id(1)), listed(sentTo(Optional.empty(), address, Optional.empty()), 10));
        assertEquals(List.of(id(1)),
                listed(sentTo(Optional.of(new RecipientId(ANNA_ID.value())), address, Optional.empty()), 10));
        assertEquals(List.of(id(2)),
                listed(sentTo(Optional.empty(), address, Optional.of(DeliveryStatus.FAILED)), 10));
        assertEquals(List.of(id(2), id(1)), listed(about(new Everything(), Optional.empty(), "K7MQ2XPA"), 10));
        assertEquals(List.of(id(1)), listed(about(new To(ANNA_ID), Optional.empty(), "K7MQ2XPA"), 10));
        assertEquals(List.of(id(2), id(1)),
                listed(about(new About(BORIS_ID, Set.of(ASTORIA)), Optional.empty(), "K7MQ2XPA"), 10));
        assertEquals(List.of(), listed(about(new Everything(), Optional.of(OTHER_BOOKING), "K7MQ2XPA"), 10));
    }

    @Test
    void a_failed_message_is_not_pending_any_more() {
        add(toAnna(1));
        Noting.failed(outgoing(), toAnna(1), "Confirmed", attempt(1, Outcome.REFUSED));
        assertEquals(DeliveryStatus.FAILED, delivery(id(1)).status());
        assertEquals(Optional.empty(), outgoing().pending(byEmail(id(1))));
    }

    @Test
    void of_messages_to_one_person_the_first_that_was_not_tried_is_in_turn() {
        List.of(toAnna(1), toBoris(2), toAnna(3), toAnna(4)).forEach(this::add);
        assertEquals(List.of(id(1), id(2)), inTurn(4));
        Noting.putOff(outgoing(), toAnna(1), "Confirmed", attempt(1, Outcome.PUT_OFF));
        assertEquals(List.of(id(1), id(2), id(3)), inTurn(4));
        Noting.failed(outgoing(), toAnna(3), "Confirmed", attempt(1, Outcome.REFUSED));
        assertEquals(List.of(id(1), id(2), id(4)), inTurn(4));
    }

    @Test
    void a_message_that_was_sent_stays_sent_whatever_a_straggler_says() {
        add(toAnna(1));
        Noting.sent(outgoing(), toAnna(1), "Confirmed", attempt(1, Outcome.SENT));
        Noting.putOff(outgoing(), toAnna(1), "Confirmed", attempt(2, Outcome.PUT_OFF));
        Noting.failed(outgoing(), toAnna(1), "Confirmed", attempt(3, Outcome.REFUSED));
        assertEquals(DeliveryStatus.SENT, delivery(id(1)).status());
    }

    @Test
    void messages_are_listed_newest_first_and_go_on_where_a_page_ended() {
        List.of(toAnna(1), toBoris(2), toAnna(3)).forEach(this::add);
        assertEquals(List.of(id(3), id(2)), listed(everything(), 2));
        assertEquals(List.of(id(1)),
                listed(new Wanted(new Everything(), Optional.empty(), Optional.empty(), Optional.empty(),
                        Optional.empty(), Optional.empty(), Optional.of(id(2))), 2));
    }

    @Test
    void messages_are_listed_by_recipient_and_status() {
        List.of(toAnna(1), toBoris(2), toAnna(3)).forEach(this::add);
        Noting.sent(outgoing(), toAnna(3), "Confirmed", attempt(1, Outcome.SENT));
        assertEquals(List.of(id(3), id(1)), listed(wanted(ANNA_ID), 10));
        assertEquals(List.of(id(2)), listed(wanted(BORIS_ID), 10));
        assertEquals(List.of(id(1)), listed(
                standing(new To(ANNA_ID), DeliveryStatus.WAITING),
                10));
    }

    @Test
    void a_page_of_ones_own_messages_is_full_whoever_else_was_written_to() {
        List.of(toAnna(1), toBoris(2), toBoris(3), toAnna(4)).forEach(this::add);
        assertEquals(List.of(id(4), id(1)), listed(wanted(ANNA_ID), 2));
    }

    @Test
    void what_was_written_about_a_booking_is_listed_for_its_reader_and_for_whoever_works_for_its_hotel() {
        List.of(toAnna(1), toBoris(2), noticeToAnna(3)).forEach(this::add);
        assertEquals(List.of(id(2), id(1)), about(new Everything()));
        assertEquals(List.of(id(1)), about(new To(ANNA_ID)));
        assertEquals(List.of(id(2)), about(new About(BORIS_ID, Set.of(OTHER_HOTEL))));
        assertEquals(List.of(id(2), id(1)), about(new About(BORIS_ID, Set.of(OTHER_HOTEL, ASTORIA))));
        assertEquals(List.of(), listed(about(new Everything(), Optional.of(OTHER_BOOKING), ""), 10));
    }

    private List<NotificationId> about(Visible visible) {
        return listed(about(visible, Optional.of(facts().booking()), ""), 10);
    }

    @Test
    void every_kind_of_message_comes_back_as_it_was_written() {
        List<Notification> kinds =
                List.of(toAnna(1), noticeToAnna(2), secretToAnna(3), farewellToAnna(4), hiredToAnna(5),
                        reminderToAnna(6));
        kinds.forEach(this::add);
        assertEquals(kinds, kinds.stream().map(kind -> pending(kind.id()).orElseThrow()).toList());
    }

    @Test
    void what_is_sealed_is_never_looked_up() {
        add(secretToAnna(1));
        var shown = new Message.Confidential(News.Secret.PASSWORD_RESET, ANNA_ID, "");
        assertEquals(shown, correspondence().find(id(1)).orElseThrow().notification().message());
        assertEquals(shown, correspondence().list(everything(), 1).getFirst().notification().message());
    }

    @Test
    void what_is_sealed_stays_while_the_message_waits() {
        add(secretToAnna(1));
        Noting.putOff(outgoing(), secretToAnna(1), "", attempt(1, Outcome.PUT_OFF));
        assertEquals(Optional.of(secretToAnna(1)), pending(id(1)));
    }

    @Test
    void of_somebody_who_left_no_message_and_no_attempt_is_kept() {
        List.of(toAnna(1), noticeToAnna(2), secretToAnna(3), toBoris(4)).forEach(this::add);
        Noting.sent(outgoing(), toAnna(1), "Confirmed", attempt(1, Outcome.SENT));
        forget(ANNA_ID);
        assertEquals(List.of(id(4)), listed(everything(), 10));
        assertEquals(Optional.of(toBoris(4)), pending(id(4)));
        assertEquals(Optional.empty(), pending(id(2)));
    }

    @Test
    void a_farewell_still_goes_out_to_somebody_who_left_and_is_forgotten_then() {
        add(farewellToAnna(1));
        forget(ANNA_ID);
        assertEquals(Optional.of(farewellToAnna(1)), pending(id(1)));
        Noting.putOff(outgoing(), farewellToAnna(1), "Farewell", attempt(1, Outcome.PUT_OFF));
        assertEquals(Optional.of(farewellToAnna(1)), pending(id(1)));
        Noting.sent(outgoing(), farewellToAnna(1), "Farewell", attempt(2, Outcome.SENT));
        assertEquals(List.of(), listed(everything(), 10));
    }

    @Test
    void a_farewell_that_was_sent_before_is_forgotten_with_the_rest() {
        add(farewellToAnna(1));
        Noting.sent(outgoing(), farewellToAnna(1), "Farewell", attempt(1, Outcome.SENT));
        forget(ANNA_ID);
        assertEquals(List.of(), listed(everything(), 10));
    }

    @Test
    void what_comes_late_for_somebody_who_left_makes_no_message_but_the_farewell() {
        forget(ANNA_ID);
        List.of(toAnna(1), noticeToAnna(2), secretToAnna(3), farewellToAnna(4)).forEach(this::add);
        assertEquals(List.of(id(4)), listed(everything(), 10));
    }

    @Test
    void a_message_under_way_brings_nobody_back() {
        add(toAnna(1));
        add(secretToAnna(2));
        forget(ANNA_ID);
        Noting.sent(outgoing(), toAnna(1), "Confirmed", attempt(1, Outcome.SENT));
        Noting.putOff(outgoing(), secretToAnna(2), "Reset", attempt(1, Outcome.PUT_OFF));
        Noting.failed(outgoing(), secretToAnna(2), "Reset", attempt(2, Outcome.REFUSED));
        assertEquals(List.of(), listed(everything(), 10));
        assertEquals(Optional.empty(), pending(id(1)));
        assertEquals(Optional.empty(), pending(id(2)));
    }

    private static Wanted standing(Visible visible, DeliveryStatus status) {
        return new Wanted(visible, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(status), Optional.empty());
    }

    private static Wanted about(Visible visible, Optional<BookingId> booking, String reference) {
        return new Wanted(visible, booking, reference.isEmpty() ? Optional.empty() : Optional.of(reference),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Wanted sentTo(Optional<RecipientId> recipient, Optional<String> address,
            Optional<DeliveryStatus> status) {
        return new Wanted(new Everything(), Optional.empty(), Optional.empty(), recipient, address, status,
                Optional.empty());
    }

    private Delivery delivery(NotificationId id) {
        return correspondence().find(id).orElseThrow().deliveries().getFirst();
    }

    private Optional<Notification> pending(NotificationId id) {
        return outgoing().pending(byEmail(id)).map(Pending::notification);
    }

    private List<NotificationId> inTurn(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> outgoing().pending(byEmail(id(number))))
                .flatMap(Optional::stream).filter(Pending::inTurn).map(pending -> pending.notification().id())
                .toList();
    }

    private List<NotificationId> listed(Wanted wanted, int limit) {
        return correspondence().list(wanted, limit).stream().map(entry -> entry.notification().id()).toList();
    }

    private static Wanted everything() {
        return Wanted.of(new Everything());
    }

    private static Wanted wanted(PersonId recipient) {
        return Wanted.of(new To(recipient));
    }

    private static Attempt attempt(int number, Outcome outcome) {
        return new Attempt(number, NOW.plusSeconds(60), outcome, "as told");
    }
}
