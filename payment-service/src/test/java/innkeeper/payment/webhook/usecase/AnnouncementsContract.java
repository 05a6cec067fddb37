package innkeeper.payment.webhook.usecase;

import innkeeper.payment.checkout.domain.PaymentId;
import innkeeper.payment.webhook.domain.Announcement;
import innkeeper.payment.webhook.domain.Announcement.Delivery;
import innkeeper.payment.webhook.usecase.Announcements.Place;
import innkeeper.payment.webhook.usecase.Announcements.Which;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static innkeeper.payment.Situations.ID;
import static innkeeper.payment.Situations.TEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** What every store of announcements promises. */
public abstract class AnnouncementsContract {
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final UUID FIRST = UUID.fromString("01930000-0000-7000-b200-000000000001");
    private static final UUID SECOND = UUID.fromString("01930000-0000-7000-b200-000000000002");
    private static final UUID THIRD = UUID.fromString("01930000-0000-7000-b200-000000000003");

    protected abstract Announcements announcements();

    /** An event of the payment {@code ID}. */
    protected abstract void announce(UUID id, Instant at);

    @Test
    void what_is_due_is_claimed_once_until_its_lease_ends() {
        announce(FIRST, TEN);

        Parcel claimed = claim(TEN).getFirst();
        assertEquals(FIRST, claimed.event());
        assertEquals("payment.succeeded", claimed.type());
        assertEquals(1, claimed.attempt());
        assertEquals(List.of(), claim(TEN.plusSeconds(29)));

        Parcel again = claim(TEN.plusSeconds(30)).getFirst();
        assertEquals(2, again.attempt());
        assertNotEquals(claimed.claim(), again.claim());
    }

    @Test
    void no_more_than_asked_for_is_claimed() {
        announce(FIRST, TEN);
        announce(SECOND, TEN);

        assertEquals(1, announcements().claim(TEN, LEASE, 1).size());
        assertEquals(1, announcements().claim(TEN, LEASE, 10).size());
        assertEquals(2, announcements().waiting());
    }

    @Test
    void what_was_delivered_is_never_due_again() {
        announce(FIRST, TEN);
        announcements().delivered(claim(TEN).getFirst(), TEN.plusSeconds(1));

        assertEquals(List.of(), claim(TEN.plusSeconds(86_400)));
        assertEquals(new Delivery.Delivered(TEN.plusSeconds(1), ""), only().delivery());
        assertEquals(1, only().attempts());
        assertEquals(0, announcements().waiting());
    }

    @Test
    void what_was_postponed_is_due_when_it_was_postponed_to() {
        announce(FIRST, TEN);
        announcements().postpone(claim(TEN).getFirst(), "HTTP 503", TEN.plusSeconds(5));

        assertEquals(new Delivery.Due(TEN.plusSeconds(5), "HTTP 503"), only().delivery());
        assertEquals(List.of(), claim(TEN.plusSeconds(4)));
        assertEquals(2, claim(TEN.plusSeconds(5)).getFirst().attempt());
    }

    @Test
    void what_was_given_up_waits_for_somebody_to_ask() {
        announce(FIRST, TEN);
        announcements().giveUp(claim(TEN).getFirst(), "HTTP 500");
        assertEquals(new Delivery.Exhausted("HTTP 500"), only().delivery());
        assertEquals(List.of(), claim(TEN.plusSeconds(86_400)));

        Instant later = TEN.plusSeconds(90_000);
        assertEquals(new Delivery.Due(later, ""), announcements().renew(FIRST, later).orElseThrow().delivery());
        assertEquals(1, claim(later).getFirst().attempt());
    }

    @Test
    void who_lost_the_claim_cannot_settle() {
        announce(FIRST, TEN);
        Parcel lost = claim(TEN).getFirst();
        Parcel held = claim(TEN.plusSeconds(30)).getFirst();

        announcements().delivered(lost, TEN.plusSeconds(31));
        assertEquals(new Delivery.Due(TEN.plusSeconds(60), ""), only().delivery());

        announcements().renew(FIRST, TEN.plusSeconds(32));
        announcements().giveUp(held, "HTTP 500");
        assertEquals(new Delivery.Due(TEN.plusSeconds(32), ""), only().delivery());
    }

    @Test
    void the_list_is_newest_first_and_goes_on_where_it_stopped() {
        announce(FIRST, TEN);
        announce(SECOND, TEN.plusSeconds(1));
        announce(THIRD, TEN.plusSeconds(1));

        assertEquals(List.of(THIRD, SECOND), ids(announcements().list(new Which.All(), Announcements.START, 2)));
        assertEquals(List.of(FIRST),
                ids(announcements().list(new Which.All(), new Place(TEN.plusSeconds(1), SECOND), 2)));
        assertEquals(3, announcements().list(new Which.OfPayment(ID), Announcements.START, 9).size());
        assertEquals(List.of(), announcements().list(
                new Which.OfPayment(new PaymentId(UUID.randomUUID())), Announcements.START, 9));
    }

    @Test
    void what_does_not_exist_cannot_be_renewed() {
        assertEquals(Optional.empty(), announcements().renew(FIRST, TEN));
    }

    private List<Parcel> claim(Instant now) {
        return announcements().claim(now, LEASE, 10);
    }

    private Announcement only() {
        return announcements().list(new Which.All(), Announcements.START, 2).getFirst();
    }

    private static List<UUID> ids(List<Announcement> listed) {
        return listed.stream().map(Announcement::id).toList();
    }
}
