package innkeeper.hotel.calendarfeed.http;

import innkeeper.hotel.calendarfeed.domain.CalendarFeed;
import innkeeper.hotel.calendarfeed.usecase.CalendarFeeds;
import innkeeper.hotel.calendarfeed.usecase.FeedFormat;
import innkeeper.hotel.calendarfeed.usecase.ShowCalendarFeed;
import innkeeper.hotel.catalogue.http.Owned;
import innkeeper.hotel.catalogue.usecase.Hotels;
import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownCalendarFeed;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownRoomType;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.link.SignedLinks.Target;
import innkeeper.kit.link.SignedLinks;
import java.net.URI;

/** Calendar feeds: their addresses over REST, and what other channels read there. */
public final class CalendarFeedRoutes implements Routes {
    private static final String PURPOSE = "calendar-feed";
    private static final String MEDIA_TYPE = "text/calendar; charset=utf-8";

    /** @param url good for whoever has it, until it is withdrawn */
    record FeedView(URI url) {}

    private final Hotels hotels;
    private final RoomTypes roomTypes;
    private final CalendarFeeds feeds;
    private final ShowCalendarFeed show;
    private final SignedLinks links;
    private final URI publicUrl;
    private final FeedFormat format;

    public CalendarFeedRoutes(Hotels hotels, RoomTypes roomTypes, CalendarFeeds feeds, ShowCalendarFeed show,
            FeedSettings settings, FeedFormat format) {
        this.hotels = hotels;
        this.roomTypes = roomTypes;
        this.feeds = feeds;
        this.show = show;
        this.links = new SignedLinks(settings.keys(), PURPOSE);
        this.publicUrl = settings.publicUrl();
        this.format = format;
    }

    @Override
    public void routing(Routing routing) {
        routing.on("getCalendarFeed", this::read)
                .on("withdrawCalendarFeed", this::withdraw)
                .on("showCalendarFeed", this::show);
    }

    private Answer read(Call call) {
        RoomTypeId id = Owned.room(call, hotels, roomTypes).roomType().id();
        CalendarFeed feed = feeds.find(id).orElseThrow(() -> new Rejected(new UnknownRoomType(id)));
        return Answer.ok(new FeedView(publicUrl.resolve("/calendar-feeds/%s/availability.ics"
                .formatted(links.token(new Target(id.value(), feed.version()))))));
    }

    private Answer withdraw(Call call) {
        feeds.withdraw(Owned.room(call, hotels, roomTypes).roomType().id());
        return Answer.noContent();
    }

    private Answer show(Call call) {
        return links.read(call.path("token"))
                .flatMap(target -> show.handle(new RoomTypeId(target.id()), target.version()))
                .map(shown -> Answer.text(200, MEDIA_TYPE, format.write(shown)))
                .orElseThrow(() -> new Rejected(new UnknownCalendarFeed()));
    }
}
