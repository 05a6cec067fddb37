package innkeeper.payment.webhook.usecase;

import innkeeper.payment.webhook.domain.Announcement.Delivery;
import innkeeper.payment.webhook.usecase.Announcements.Which;
import innkeeper.payment.webhook.usecase.Shop.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static innkeeper.payment.Situations.TEN;
import static innkeeper.payment.Situations.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TellShopTest {
    private static final UUID EVENT = UUID.fromString("01930000-0000-7000-b200-000000000001");
    private static final Instant NEXT = TEN.plusSeconds(2);
    private static final Instant THREE_DAYS_ON = TEN.plus(Duration.ofDays(3));

    private final InMemoryAnnouncements announcements = new InMemoryAnnouncements();
    private final List<UUID> told = new ArrayList<>();

    @Test
    void a_shop_that_listens_is_told_once_however_often_the_work_comes() {
        announcements.add(EVENT, TEN);

        assertTrue(tell(1, NEXT, new Answer.Taken()));
        assertTrue(tell(2, NEXT, new Answer.Taken()));

        assertEquals(List.of(EVENT), told);
        assertEquals(new Delivery.Delivered(TEN, ""), delivery());
    }

    @Test
    void a_shop_that_does_not_is_told_again() {
        announcements.add(EVENT, TEN);

        assertFalse(tell(1, NEXT, new Answer.Failed("HTTP 503")));
        assertEquals(new Delivery.Due(NEXT, "HTTP 503"), delivery());
        assertTrue(tell(2, NEXT.plusSeconds(10), new Answer.Taken()));

        assertEquals(2, told.size());
        assertEquals(new Delivery.Delivered(TEN, "HTTP 503"), delivery());
    }

    @Test
    void after_three_days_it_is_given_up() {
        announcements.add(EVENT, TEN);

        assertFalse(tell(19, THREE_DAYS_ON, new Answer.Failed("HTTP 503")));
        assertTrue(tell(20, THREE_DAYS_ON.plusMillis(1), new Answer.Failed("ConnectException")));

        assertEquals(new Delivery.Exhausted("ConnectException"), delivery());
    }

    @Test
    void the_three_days_begin_again_when_it_is_resent() {
        announcements.add(EVENT, TEN);
        announcements.renew(EVENT, THREE_DAYS_ON);

        assertFalse(tell(1, THREE_DAYS_ON.plusSeconds(2), new Answer.Failed("HTTP 503")));
        assertEquals(new Delivery.Due(THREE_DAYS_ON.plusSeconds(2), "HTTP 503"), delivery());
    }

    @Test
    void an_answer_that_comes_after_it_was_resent_leaves_the_event_to_the_new_try() {
        announcements.add(EVENT, TEN);
        Instant resent = TEN.plusSeconds(1);

        assertFalse(tell(1, NEXT, resendingMeanwhile(resent, new Answer.Taken())));
        assertEquals(new Delivery.Due(resent, ""), delivery());
        announcements.renew(EVENT, TEN);
        assertFalse(tell(9, THREE_DAYS_ON.plusSeconds(1), resendingMeanwhile(resent, new Answer.Failed("HTTP 500"))));
        assertEquals(new Delivery.Due(resent, ""), delivery());
    }

    @Test
    void an_event_that_is_not_there_needs_nothing() {
        assertTrue(tell(1, NEXT, new Answer.Taken()));
        assertEquals(List.of(), told);
    }

    private boolean tell(int attempt, Instant next, Answer answer) {
        return tell(attempt, next, parcel -> {
            told.add(parcel.event());
            return answer;
        });
    }

    private boolean tell(int attempt, Instant next, Shop shop) {
        return new TellShop(announcements, shop, at("10:00:00")).handle(EVENT, attempt, next);
    }

    private Shop resendingMeanwhile(Instant now, Answer answer) {
        return parcel -> {
            announcements.renew(parcel.event(), now);
            return answer;
        };
    }

    private Delivery delivery() {
        return announcements.list(new Which.All(), Announcements.START, 1).getFirst().delivery();
    }
}
