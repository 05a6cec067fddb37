package innkeeper.notification.webhook.usecase;

import innkeeper.kernel.HotelId;
import innkeeper.notification.webhook.domain.FeedEntry;
import innkeeper.notification.webhook.domain.HotelEvent;
import java.util.List;

/** What happened at each hotel, numbered without a gap, in the order in which it becomes visible. */
public interface HotelFeed {
    /** Within a transaction: whoever adds for the same hotel waits for its end. The same event once. */
    void append(HotelEvent event);

    /** Of those that are kept, oldest first. */
    List<FeedEntry> after(HotelId hotel, long sequence, int limit);

    /** The number of its last event, kept or not; 0 where it had none. */
    long lastOf(HotelId hotel);

    /** The hotel's name as its last event had it; empty where it has none. */
    String nameOf(HotelId hotel);
}
