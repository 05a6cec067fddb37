package innkeeper.notification.bounce.usecase;

import innkeeper.notification.delivery.domain.Attempt.Outcome;
import innkeeper.notification.delivery.usecase.Carrier;
import innkeeper.notification.delivery.usecase.Noting;
import innkeeper.notification.delivery.usecase.Parcel;
import innkeeper.notification.delivery.usecase.Reply;
import innkeeper.notification.message.domain.Notification;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

import static innkeeper.notification.Situations.ANNA;
import static innkeeper.notification.Situations.ANNA_ID;
import static innkeeper.notification.Situations.A_LETTER;
import static innkeeper.notification.Situations.NOW;
import static innkeeper.notification.Situations.noticeToAnna;
import static innkeeper.notification.Situations.secretToAnna;
import static innkeeper.notification.Situations.toAnna;
import static innkeeper.notification.Situations.toBoris;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AddressWatchTest {
    private final List<Notification> asked = new ArrayList<>();
    private final InMemoryBadAddresses addresses = new InMemoryBadAddresses();
    private final List<String> unreached = new ArrayList<>();
    private Reply answer = Reply.nobodyThere("550 5.1.1 no such user");
    private final AddressWatch watch = new AddressWatch(new Carrier() {
        @Override
        public String addressOf(Parcel parcel) {
            return parcel.addressee().email();
        }

        @Override
        public Reply carry(Parcel parcel) {
            asked.add(parcel.notification());
            return answer;
        }
    }, addresses, (booking, guest, _) -> unreached.add(booking + " " + guest), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void after_a_server_knew_nobody_there_nothing_more_is_sent_until_the_address_is_proven_anew() {
        assertEquals(Outcome.REFUSED, send(toAnna(1)).outcome());
        Reply second = send(toAnna(2));
        assertEquals(Outcome.REFUSED, second.outcome());
        assertTrue(second.text().contains("550 5.1.1 no such user"), second.text());
        assertEquals(List.of(toAnna(1)), asked);

        addresses.clear(ANNA.addressee().email());
        answer = Reply.sent("250 Ok", "");
        assertEquals(Outcome.SENT, send(toAnna(3)).outcome());
    }

    @Test
    void of_a_guest_who_is_not_reached_the_booking_is_known_and_of_others_nothing() {
        send(toAnna(1));
        send(toAnna(2));
        String booking = "01930000-0000-7000-b000-000000000001 " + ANNA_ID;
        assertEquals(List.of(booking, booking), unreached);
        send(noticeToAnna(3));
        send(toBoris(4));
        assertEquals(2, unreached.size());
    }

    @Test
    void what_only_the_mailbox_may_hold_is_tried_all_the_same() {
        send(toAnna(1));
        answer = Reply.sent("250 Ok", "");
        assertEquals(Outcome.SENT, send(secretToAnna(2)).outcome());
    }

    @Test
    void another_refusal_says_nothing_about_the_address() {
        answer = Reply.refused("554 5.7.1 spam");
        send(toAnna(1));
        send(toAnna(2));
        assertEquals(2, asked.size());
    }

    private Reply send(Notification notification) {
        return watch.carry(new Parcel(Noting.byEmail(notification.id()), 1, notification, ANNA.addressee(), A_LETTER));
    }
}
