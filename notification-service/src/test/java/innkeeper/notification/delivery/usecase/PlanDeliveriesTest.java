package innkeeper.notification.delivery.usecase;

import innkeeper.kernel.Rejected;
import innkeeper.notification.delivery.domain.Attempt;
import innkeeper.notification.delivery.domain.Delivery;
import innkeeper.notification.delivery.domain.DeliveryId;
import innkeeper.notification.delivery.domain.DeliveryStatus;
import innkeeper.notification.message.domain.Channel;
import innkeeper.notification.message.domain.Kind;
import innkeeper.notification.message.domain.Notification;
import innkeeper.notification.message.usecase.InMemoryMessages;
import innkeeper.notification.preference.domain.Choice;
import innkeeper.notification.preference.domain.Preference;
import innkeeper.notification.preference.domain.QuietHours;
import innkeeper.notification.preference.usecase.ChangePreferences;
import innkeeper.notification.preference.usecase.InMemoryPreferences;
import innkeeper.notification.preference.usecase.SwitchOff;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static innkeeper.notification.Situations.ANNA_ID;
import static innkeeper.notification.Situations.BORIS_ID;
import static innkeeper.notification.Situations.NOW;
import static innkeeper.notification.Situations.hiredToAnna;
import static innkeeper.notification.Situations.noticeToAnna;
import static innkeeper.notification.Situations.secretToAnna;
import static innkeeper.notification.Situations.toAnna;
import static innkeeper.notification.Situations.toBoris;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class PlanDeliveriesTest {
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final InMemoryMessages messages = new InMemoryMessages();
    private final InMemoryPreferences preferences = new InMemoryPreferences();

    @Test
    void the_standard_is_by_email_and_into_the_inbox() {
        assertEquals(List.of("email 1", "in_app 1"), planned(toAnna(1), Channel.EMAIL, Channel.IN_APP));
        assertEquals(Map.of(), messages.watched());
    }

    @Test
    void what_only_a_mailbox_may_hold_goes_nowhere_else() {
        choose(Kind.ACCOUNT, true, Channel.SMS, Channel.EMAIL);
        assertEquals(List.of("email 1"), planned(secretToAnna(1), Channel.values()));
    }

    @Test
    void where_one_fails_the_next_is_used_until_none_is_left() {
        choose(Kind.BOOKINGS, false, Channel.EMAIL, Channel.SMS, Channel.MESSENGER);
        Notification message = toAnna(1);
        assertEquals(List.of("email 1"), planned(message, Channel.values()));
        plan(Channel.values()).fallBack(message);
        assertEquals(List.of("email 1", "sms 2"), deliveries(message));
        plan(Channel.values()).fallBack(message);
        plan(Channel.values()).fallBack(message);
        assertEquals(List.of("email 1", "messenger 3", "sms 2"), deliveries(message));
    }

    @Test
    void a_channel_that_has_a_next_one_is_watched() {
        choose(Kind.BOOKINGS, true, Channel.EMAIL, Channel.SMS);
        planned(toAnna(1), Channel.values());
        assertEquals(List.of(NOW.plusSeconds(1).plus(PATIENCE)), List.copyOf(messages.watched().values()));
        DeliveryId watched = messages.watched().keySet().iterator().next();
        new FallBack(messages, plan(Channel.values())).handle(watched);
        assertEquals(List.of("email 1", "in_app 1", "sms 2"), deliveries(toAnna(1)));
    }

    @Test
    void one_that_got_through_in_time_falls_back_to_nothing() {
        choose(Kind.BOOKINGS, false, Channel.EMAIL, Channel.SMS);
        planned(toAnna(1), Channel.values());
        DeliveryId first = messages.watched().keySet().iterator().next();
        messages.note(messages.pending(first).orElseThrow(), new Outgoing.Result(DeliveryStatus.SENT, "", "", "",
                new Attempt(1, NOW, Attempt.Outcome.SENT, "250 Ok")));
        new FallBack(messages, plan(Channel.values())).handle(first);
        assertEquals(List.of("email 1"), deliveries(toAnna(1)));
    }

    @Test
    void a_channel_that_is_not_in_use_is_passed_over_and_what_is_required_goes_by_email_then() {
        choose(Kind.BOOKINGS, true, Channel.SMS, Channel.MESSENGER);
        assertEquals(List.of("messenger 1"), planned(toAnna(1), Channel.MESSENGER));
        assertEquals(List.of("email 1"), planned(toAnna(2), Channel.EMAIL));
    }

    @Test
    void in_quiet_hours_only_what_is_urgent_goes_out_and_the_inbox_does_not_wait() {
        var quiet = Optional.of(new QuietHours(LocalTime.of(9, 0), LocalTime.of(12, 0), ZoneId.of("UTC")));
        preferences.put(ANNA_ID, new Preference(Map.of(), quiet, Optional.empty(), 1));
        preferences.put(BORIS_ID, new Preference(Map.of(), quiet, Optional.empty(), 1));
        List.of(toAnna(1), noticeToAnna(2), hiredToAnna(3), toBoris(4))
                .forEach(message -> planned(message, Channel.EMAIL, Channel.IN_APP));
        var noon = NOW.plus(Duration.ofHours(2));
        assertEquals(List.of(NOW.plusSeconds(1), NOW.plusSeconds(2), noon, noon), messages.dueBy(Channel.EMAIL));
        assertEquals(List.of(NOW.plusSeconds(1), NOW.plusSeconds(2), NOW.plusSeconds(3), NOW.plusSeconds(4)),
                messages.dueBy(Channel.IN_APP));
    }

    @Test
    void what_safety_needs_cannot_be_switched_off_and_reminders_can() {
        var change = new ChangePreferences(preferences);
        assertThrows(Rejected.class, () -> change.handle(ANNA_ID, only(Kind.BOOKINGS), _ -> true));
        assertThrows(Rejected.class, () -> change.handle(ANNA_ID, only(Kind.ACCOUNT, Channel.SMS), _ -> true));
        assertThrows(Rejected.class, () -> change.handle(ANNA_ID, only(Kind.HOTEL_MONEY), _ -> true));
        assertEquals(1, change.handle(ANNA_ID, only(Kind.REMINDERS), _ -> true).version());
        assertThrows(Rejected.class, () -> change.handle(ANNA_ID, only(Kind.REMINDERS), version -> version == 0));
    }

    @Test
    void an_owner_quiets_the_hotel_and_not_the_own_stays_and_still_finds_all_in_the_inbox() {
        new ChangePreferences(preferences).handle(BORIS_ID, new Preference(
                Map.of(Kind.HOTEL_BOOKINGS, new Choice(List.of(), true)), Optional.empty(), Optional.empty(), 0),
                _ -> true);
        assertEquals(List.of("in_app 1"), planned(toBoris(1), Channel.EMAIL, Channel.IN_APP));
        assertEquals(new Choice(List.of(Channel.EMAIL), true), preferences.of(BORIS_ID).of(Kind.BOOKINGS));
    }

    @Test
    void what_a_hotel_is_told_goes_by_mail_where_nothing_else_that_was_chosen_is_in_use() {
        new ChangePreferences(preferences).handle(BORIS_ID, only(Kind.HOTEL_BOOKINGS, Channel.MESSENGER), _ -> true);
        assertEquals(List.of("email 1"), planned(toBoris(1), Channel.EMAIL, Channel.IN_APP));
    }

    @Test
    void switched_off_twice_a_kind_goes_out_no_more_and_stays_in_the_inbox() {
        var off = new SwitchOff(preferences);
        off.handle(ANNA_ID, Kind.REMINDERS);
        off.handle(ANNA_ID, Kind.REMINDERS);
        assertEquals(new Choice(List.of(), true), preferences.of(ANNA_ID).of(Kind.REMINDERS));
        assertEquals(1, preferences.of(ANNA_ID).version());
        assertThrows(Rejected.class, () -> off.handle(ANNA_ID, Kind.ACCOUNT));
    }

    @Test
    void a_message_goes_again_where_it_failed_or_else_everywhere_but_into_the_inbox() {
        Notification message = toAnna(1);
        planned(message, Channel.EMAIL, Channel.IN_APP);
        messages.dueBy(Channel.EMAIL);
        for (Delivery delivery : messages.find(message.id()).orElseThrow().deliveries()) {
            messages.note(messages.pending(delivery.id()).orElseThrow(),
                    new Outgoing.Result(DeliveryStatus.SENT, "", "",
                            "", new Attempt(1, NOW, Attempt.Outcome.SENT, "250 Ok")));
        }
        new ResendMessage(messages, CLOCK).handle(messages.find(message.id()).orElseThrow());
        assertEquals(List.of(DeliveryStatus.WAITING, DeliveryStatus.SENT),
                messages.find(message.id()).orElseThrow().deliveries().stream()
                        .sorted((one, other) -> one.channel().compareTo(other.channel())).map(Delivery::status)
                        .toList());
        assertEquals(1, messages.find(message.id()).orElseThrow().deliveries().stream()
                .flatMap(delivery -> messages.pending(delivery.id()).stream())
                .filter(pending -> pending.copy() == 2).count());
        assertThrows(Rejected.class, () -> {
            planned(secretToAnna(2), Channel.EMAIL);
            new ResendMessage(messages, CLOCK).handle(messages.find(secretToAnna(2).id()).orElseThrow());
        });
    }

    private static Preference only(Kind kind, Channel... channels) {
        return new Preference(Map.of(kind, new Choice(List.of(channels), false)), Optional.empty(), Optional.empty(),
                0);
    }

    private void choose(Kind kind, boolean inApp, Channel... channels) {
        preferences.put(ANNA_ID,
                new Preference(Map.of(kind, new Choice(List.of(channels), inApp)), Optional.empty(), Optional.empty(),
                        1));
    }

    private List<String> planned(Notification message, Channel... open) {
        messages.add(message);
        plan(open).handle(message);
        return deliveries(message);
    }

    private PlanDeliveries plan(Channel... open) {
        return new PlanDeliveries(messages, new ChooseChannels(preferences, Set.of(open)), PATIENCE, CLOCK,
                UUID::randomUUID);
    }

    private List<String> deliveries(Notification message) {
        return messages.find(message.id()).orElseThrow().deliveries().stream()
                .map(delivery -> delivery.channel().name().toLowerCase(Locale.ROOT) + " " + delivery.rank())
                .sorted().toList();
    }
}
