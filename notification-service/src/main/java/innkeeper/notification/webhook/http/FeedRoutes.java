package innkeeper.notification.webhook.http;

import com.fasterxml.jackson.annotation.JsonRawValue;
import innkeeper.kernel.HotelId;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.notification.webhook.domain.FeedEntry;
import innkeeper.notification.webhook.usecase.HotelFeed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What happened at a hotel, for who asks. */
public final class FeedRoutes implements Routes {
    private final ReadFeed read;
    private final HotelAccess access;

    public FeedRoutes(HotelFeed feed, HotelAccess access) {
        this.read = new ReadFeed(feed);
        this.access = access;
    }

    record EntryView(long sequence, UUID eventId, String type, Instant timestamp, @JsonRawValue String data) {
        static EntryView of(FeedEntry entry) {
            return new EntryView(entry.sequence(), entry.event(), entry.type(), entry.at(), entry.data());
        }
    }

    record FeedView(List<EntryView> items, long nextAfter) {}

    @Override
    public void routing(Routing routing) {
        routing.on("listHotelEvents", this::list);
    }

    private Answer list(Call call) {
        HotelId hotel = new HotelId(call.id("hotel_id"));
        access.require(call, "hotel", hotel.toString(), hotel);
        ReadFeed.Reading found = read.handle(hotel, call.minorUnits("after"), call.limit());
        return Answer.ok(new FeedView(found.entries().stream().map(EntryView::of).toList(), found.nextAfter()));
    }
}
