package innkeeper.hotel.calendarimport.usecase;

import innkeeper.hotel.calendarimport.domain.CalendarImport;
import innkeeper.hotel.calendarimport.domain.CalendarImportId;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.rejection.domain.HotelRejection;
import innkeeper.hotel.rejection.domain.HotelRejection.CalendarImportThere;
import innkeeper.hotel.rejection.domain.HotelRejection.TooManyCalendarImports;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownCalendarImport;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownRoomType;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomTypeId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Calendar imports in a map, by their ids in text. */
public final class InMemoryCalendarImports implements CalendarImports {
    private final Function<RoomTypeId, Optional<RoomType>> roomTypes;
    private final Map<String, CalendarImport> imports = new TreeMap<>();

    /** @param roomTypes that are sold, of all hotels */
    public InMemoryCalendarImports(Function<RoomTypeId, Optional<RoomType>> roomTypes) {
        this.roomTypes = roomTypes;
    }

    @Override
    public synchronized void add(CalendarImport added) {
        List<CalendarImport> there = of(added.roomType());
        HotelRejection.require(roomTypes.apply(added.roomType()).isPresent(), new UnknownRoomType(added.roomType()));
        HotelRejection.require(there.size() < CalendarImport.MOST, new TooManyCalendarImports(CalendarImport.MOST));
        HotelRejection.require(there.stream().noneMatch(each -> each.url().equals(added.url())),
                new CalendarImportThere());
        imports.put(added.id().toString(), added);
    }

    @Override
    public synchronized List<CalendarImport> of(RoomTypeId roomType) {
        return imports.values().stream().filter(each -> each.roomType().equals(roomType)).toList();
    }

    @Override
    public synchronized CalendarImport get(RoomTypeId roomType, CalendarImportId id) {
        return Optional.ofNullable(imports.get(id.toString())).filter(each -> each.roomType().equals(roomType))
                .orElseThrow(() -> new Rejected(new UnknownCalendarImport(id.toString())));
    }

    @Override
    public synchronized void remove(RoomTypeId roomType, CalendarImportId id) {
        imports.values().removeIf(each -> each.id().equals(id) && each.roomType().equals(roomType));
    }

    @Override
    public synchronized Optional<CalendarImport> toRead(CalendarImportId id) {
        return Optional.ofNullable(imports.get(id.toString()))
                .filter(each -> roomTypes.apply(each.roomType()).isPresent());
    }

    @Override
    public synchronized Optional<CalendarImport> change(CalendarImportId id, UnaryOperator<CalendarImport> step) {
        return Optional.ofNullable(imports.computeIfPresent(id.toString(), (_, before) -> step.apply(before)));
    }
}
