package innkeeper.notification.webhook.usecase;

import innkeeper.kernel.HotelId;
import innkeeper.notification.webhook.domain.FeedEntry;
import innkeeper.notification.webhook.domain.HotelEvent;
import java.util.ArrayList;
import java.util.List;

/** Feeds of hotels in memory. */
public final class InMemoryFeed implements HotelFeed {
    private final List<HotelEvent> all = new ArrayList<>();
    private int forgotten;

    @Override
    public void append(HotelEvent event) {
        if (all.stream().noneMatch(other -> other.id().equals(event.id()))) {
            all.add(event);
        }
    }

    @Override
    public List<FeedEntry> after(HotelId hotel, long sequence, int limit) {
        List<HotelEvent> its = of(hotel);
        List<FeedEntry> entries = new ArrayList<>();
        for (int number = (int) Math.max(sequence, forgotten); number < its.size()
                && entries.size() < limit; number++) {
            HotelEvent event = its.get(number);
            entries.add(new FeedEntry(number + 1L, event.id(), event.type(), event.at(), event.data()));
        }
        return entries;
    }

    /** Those with the lowest numbers of every hotel are kept no more. */
    public void forget(int upTo) {
        forgotten = upTo;
    }

    @Override
    public long lastOf(HotelId hotel) {
        return of(hotel).size();
    }

    private List<HotelEvent> of(HotelId hotel) {
        return all.stream().filter(event -> event.hotel().equals(hotel)).toList();
    }

    @Override
    public String nameOf(HotelId hotel) {
        return of(hotel).stream().map(HotelEvent::hotelName)
                .reduce((_, later) -> later).orElse("");
    }
}
