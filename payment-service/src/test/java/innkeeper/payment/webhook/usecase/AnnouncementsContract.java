package innkeeper.payment.webhook.usecase;

import innkeeper.payment.checkout.domain.PaymentId;
import innkeeper.payment.webhook.domain.Announcement;
import innkeeper.payment.webhook.domain.Announcement.Delivery;
import innkeeper.payment.webhook.usecase.Announcements.Place;
import innkeeper.payment.webhook.usecase.Announcements.Which;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static innkeeper.payment.Situations.ID;
import static innkeeper.payment.Situations.TEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every store of announcements promises. */
public abstract class AnnouncementsContract {
    private static final Instant NEXT = TEN.plusSeconds(2);
    private static final UUID FIRST = UUID.fromString("01930000-0000-7000-b200-000000000001");
    private static final UUID SECOND = UUID.fromString("01930000-0000-7000-b200-000000000002");
    private static final UUID THIRD = UUID.fromString("01930000-0000-7000-b200-000000000003");

    protected abstract Announcements announcements();

    /** An event of the payment {@code ID}. */
    protected abstract void announce(UUID id, Instant at);

    @Test
    void a_try_that_begins_is_counted_and_says_when_the_next_would_be() {
        announce(FIRST, TEN);
        assertEquals(0, only().attempts());

        Parcel parcel = begin(1, TEN.plusSeconds(2));

        assertEquals(FIRST, parcel.event());
        assertEquals("payment.succeeded", parcel.type());
        assertEquals(1, parcel.attempt());
        assertEquals(TEN, parcel.scheduledAt());
        assertEquals(1, only().attempts());
        assertEquals(new Delivery.Due(TEN.plusSeconds(2), ""), only().delivery());
    }

    @Test
    void what_was_delivered_is_never_tried_again() {
        announce(FIRST, TEN);

        assertTrue(announcements().delivered(begin(1, NEXT), TEN.plusSeconds(1)));

        assertEquals(Optional.empty(), announcements().begin(FIRST, 2, NEXT));
        assertEquals(new Delivery.Delivered(TEN.plusSeconds(1), ""), only().delivery());
        assertEquals(1, only().attempts());
    }

    @Test
    void what_failed_keeps_why_and_can_be_delivered_by_the_next_try() {
        announce(FIRST, TEN);
        announcements().failed(begin(1, NEXT), "HTTP 503");
        assertEquals(new Delivery.Due(NEXT, "HTTP 503"), only().delivery());

        assertTrue(announcements().delivered(begin(2, NEXT.plusSeconds(10)), NEXT));
        assertEquals(new Delivery.Delivered(NEXT, "HTTP 503"), only().delivery());
        assertEquals(2, only().attempts());
    }

    @Test
    void what_was_given_up_waits_for_somebody_to_ask() {
        announce(FIRST, TEN);
        assertTrue(announcements().giveUp(begin(1, NEXT), "HTTP 500"));
        assertEquals(new Delivery.Exhausted("HTTP 500"), only().delivery());
        assertEquals(Optional.empty(), announcements().begin(FIRST, 2, NEXT));

        Instant later = TEN.plusSeconds(90_000);
        assertEquals(new Delivery.Due(later, ""), announcements().renew(FIRST, later).orElseThrow().delivery());
        assertEquals(0, only().attempts());
        assertEquals(later, begin(1, later.plusSeconds(2)).scheduledAt());
    }

    @Test
    void a_try_that_a_later_one_has_overtaken_cannot_settle() {
        announce(FIRST, TEN);
        Parcel lost = begin(1, NEXT);
        begin(2, NEXT.plusSeconds(10));

        assertCannotSettle(lost);
        assertEquals(new Delivery.Due(NEXT.plusSeconds(10), ""), only().delivery());
    }

    @Test
    void a_try_that_began_before_the_event_was_renewed_cannot_settle_even_under_the_same_number() {
        announce(FIRST, TEN);
        Parcel lost = begin(1, NEXT);
        announcements().renew(FIRST, TEN.plusSeconds(1));

        assertCannotSettle(lost);
        assertEquals(new Delivery.Due(TEN.plusSeconds(1), ""), only().delivery());

        Parcel held = begin(1, NEXT.plusSeconds(1));
        assertCannotSettle(lost);
        assertTrue(announcements().delivered(held, NEXT));
    }

    @Test
    void what_was_delivered_cannot_be_settled_again() {
        announce(FIRST, TEN);
        Parcel parcel = begin(1, NEXT);
        announcements().delivered(parcel, TEN);

        assertCannotSettle(parcel);
        assertEquals(new Delivery.Delivered(TEN, ""), only().delivery());
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

    @Test
    void what_does_not_exist_needs_no_try() {
        assertEquals(Optional.empty(), announcements().begin(FIRST, 1, NEXT));
    }

    private Parcel begin(int attempt, Instant next) {
        return announcements().begin(FIRST, attempt, next).orElseThrow();
    }

    private void assertCannotSettle(Parcel parcel) {
        announcements().failed(parcel, "HTTP 500");
        assertFalse(announcements().giveUp(parcel, "HTTP 500"));
        assertFalse(announcements().delivered(parcel, NEXT));
    }

    private Announcement only() {
        return announcements().list(new Which.All(), Announcements.START, 2).getFirst();
    }

    private static List<UUID> ids(List<Announcement> listed) {
        return listed.stream().map(Announcement::id).toList();
    }
}
