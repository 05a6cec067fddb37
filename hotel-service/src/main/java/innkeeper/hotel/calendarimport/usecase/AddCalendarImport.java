package innkeeper.hotel.calendarimport.usecase;

import innkeeper.hotel.calendarimport.domain.CalendarImport;
import innkeeper.hotel.calendarimport.domain.CalendarImportId;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.rejection.domain.HotelRejection.CalendarAddressRefused;
import innkeeper.kernel.Rejected;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** A hotel enters the address of a calendar; where its name leads is looked at now, and again at each reading. */
public final class AddCalendarImport {
    private final CalendarImports imports;
    private final Function<URI, Optional<String>> fault;
    private final Clock clock;
    private final Supplier<UUID> ids;

    /** @param fault why we would not call an address, where we would not */
    public AddCalendarImport(CalendarImports imports, Function<URI, Optional<String>> fault, Clock clock,
            Supplier<UUID> ids) {
        this.imports = imports;
        this.fault = fault;
        this.clock = clock;
        this.ids = ids;
    }

    /** @throws Rejected where we do not call this address, or the room type takes it no more */
    public CalendarImport handle(RoomType roomType, String name, URI url) {
        fault.apply(url).ifPresent(why -> {
            throw new Rejected(new CalendarAddressRefused(why));
        });
        CalendarImport added = CalendarImport.added(new CalendarImportId(ids.get()), roomType.hotel(), roomType.id(), name, url,
                clock.instant());
        imports.add(added);
        return added;
    }
}
