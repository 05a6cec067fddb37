package innkeeper.payment.webhook.usecase;

import innkeeper.payment.webhook.domain.Announcement.Delivery;
import innkeeper.payment.webhook.usecase.Announcements.Which;
import innkeeper.payment.webhook.usecase.Shop.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static innkeeper.payment.Situations.TEN;
import static innkeeper.payment.Situations.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

class TellShopTest {
    private static final UUID EVENT = UUID.fromString("01930000-0000-7000-b200-000000000001");

    private final InMemoryAnnouncements announcements = new InMemoryAnnouncements();
    private final List<UUID> told = Collections.synchronizedList(new ArrayList<>());

    @Test
    void a_shop_that_listens_is_told_once() {
        announcements.add(EVENT, TEN);

        tell("10:00:00", new Answer.Taken());
        tell("10:10:00", new Answer.Taken());

        assertEquals(List.of(EVENT), told);
        assertEquals(new Delivery.Delivered(TEN, ""), delivery());
    }

    @Test
    void a_shop_that_does_not_is_told_again_after_each_pause_and_then_given_up() {
        announcements.add(EVENT, TEN);

        tell("10:00:00", new Answer.Failed("HTTP 503"));
        assertEquals(new Delivery.Due(TEN.plusSeconds(8), "HTTP 503"), delivery());
        tell("10:00:07", new Answer.Failed("HTTP 503"));
        assertEquals(1, told.size());
        tell("10:00:08", new Answer.Failed("ConnectException"));

        assertEquals(2, told.size());
        assertEquals(new Delivery.Exhausted("ConnectException"), delivery());
    }

    @Test
    void many_events_are_told_at_one_go() {
        for (int i = 0; i < 50; i++) {
            announcements.add(new UUID(7, i), TEN);
        }

        tell("10:00:00", new Answer.Taken());

        assertEquals(50, told.size());
        assertEquals(0, announcements.waiting());
    }

    private void tell(String time, Answer answer) {
        Shop shop = parcel -> {
            told.add(parcel.event());
            return answer;
        };
        var schedule = new RetrySchedule(List.of(Duration.ofSeconds(10)), () -> 0);
        new TellShop(announcements, shop, schedule, Duration.ofSeconds(30), at(time)).handle();
    }

    private Delivery delivery() {
        return announcements.list(new Which.All(), Announcements.START, 1).getFirst().delivery();
    }
}
