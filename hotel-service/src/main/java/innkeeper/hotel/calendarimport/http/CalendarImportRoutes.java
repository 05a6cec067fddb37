package innkeeper.hotel.calendarimport.http;

import innkeeper.hotel.calendarimport.domain.CalendarImport;
import innkeeper.hotel.calendarimport.domain.CalendarImportId;
import innkeeper.hotel.calendarimport.usecase.AddCalendarImport;
import innkeeper.hotel.calendarimport.usecase.CalendarImports;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.http.Owned;
import innkeeper.hotel.catalogue.usecase.Hotels;
import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownCalendarImport;
import innkeeper.kernel.Rejected;
import innkeeper.kit.http.Answer;
import innkeeper.kit.http.Call;
import innkeeper.kit.http.Routes;
import innkeeper.kit.http.Routing;
import innkeeper.kit.http.list.Cursor;
import innkeeper.kit.http.list.Page;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Calendars of other channels over REST, as those who work for a hotel enter and watch them. */
public final class CalendarImportRoutes implements Routes {
    private static final Cursor<Place> CURSORS = new Cursor<>("calendar-imports", Place.class);

    private final Hotels hotels;
    private final RoomTypes roomTypes;
    private final CalendarImports imports;
    private final AddCalendarImport add;
    private final Clock clock;

    public CalendarImportRoutes(Hotels hotels, RoomTypes roomTypes, CalendarImports imports, AddCalendarImport add, Clock clock) {
        this.hotels = hotels;
        this.roomTypes = roomTypes;
        this.imports = imports;
        this.add = add;
        this.clock = clock;
    }

    record Place(UUID id) {}

    @Override
    public void routing(Routing routing) {
        routing.on("createCalendarImport", this::create)
                .on("listCalendarImports", this::list)
                .on("getCalendarImport", this::read)
                .on("deleteCalendarImport", this::delete)
                .on("refreshCalendarImport", this::refresh);
    }

    private Answer create(Call call) {
        ImportBody body = call.body(ImportBody.class);
        RoomType roomType = Owned.room(call, hotels, roomTypes).roomType();
        CalendarImport added = add.handle(roomType, body.name(), body.url());
        return Answer.created("/v1/hotels/%s/room-types/%s/calendar-imports/%s".formatted(added.hotel(), added.roomType(), added.id()),
                ImportView.of(added));
    }

    private Answer list(Call call) {
        String after = call.cursor(CURSORS).map(place -> place.id().toString()).orElse("");
        RoomType roomType = Owned.room(call, hotels, roomTypes).roomType();
        List<CalendarImport> found = imports.of(roomType.id()).stream()
                .filter(each -> each.id().toString().compareTo(after) > 0).limit(Page.asked(call.limit())).toList();
        return Answer.ok(Page.of(found, call.limit(), ImportView::of, last -> CURSORS.write(new Place(last.id().value()))));
    }

    private Answer read(Call call) {
        return Answer.ok(ImportView.of(found(call)));
    }

    private Answer delete(Call call) {
        CalendarImport found = found(call);
        imports.remove(found.roomType(), found.id());
        return Answer.noContent();
    }

    private Answer refresh(Call call) {
        CalendarImportId id = found(call).id();
        return imports.change(id, before -> before.hastened(clock.instant())).map(after -> Answer.of(202, ImportView.of(after)))
                .orElseThrow(() -> new Rejected(new UnknownCalendarImport(id.toString())));
    }

    private CalendarImport found(Call call) {
        RoomType roomType = Owned.room(call, hotels, roomTypes).roomType();
        return imports.get(roomType.id(), new CalendarImportId(call.id("calendar_import_id")));
    }
}
