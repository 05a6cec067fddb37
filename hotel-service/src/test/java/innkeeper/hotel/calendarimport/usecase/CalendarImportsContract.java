package innkeeper.hotel.calendarimport.usecase;

import innkeeper.hotel.Ports;
import innkeeper.hotel.Situations;
import innkeeper.hotel.calendarimport.domain.CalendarImport;
import innkeeper.hotel.calendarimport.domain.CalendarImportId;
import innkeeper.hotel.calendarimport.domain.Cause;
import innkeeper.hotel.calendarimport.domain.Reading;
import innkeeper.hotel.calendarimport.domain.Validators;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.rejection.domain.HotelRejection;
import innkeeper.hotel.rejection.domain.HotelRejection.CalendarImportThere;
import innkeeper.hotel.rejection.domain.HotelRejection.TooManyCalendarImports;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownCalendarImport;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownRoomType;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Rejected;
import innkeeper.kit.ids.Ids;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static innkeeper.hotel.Situations.aDouble;
import static innkeeper.hotel.Situations.aHotel;
import static innkeeper.hotel.Situations.june;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What any store of calendar imports keeps. */
public abstract class CalendarImportsContract {
    private static final Instant NOW = Situations.NOW.instant();
    private static final Instant NEXT = NOW.plus(Duration.ofMinutes(30));
    private static final Validators VALIDATORS = new Validators("\"7\"", "Mon, 10 May 2027 09:00:00 GMT", NOW);

    protected abstract Ports ports();

    @Test
    void what_was_added_is_found_as_it_was_in_that_order() {
        RoomType roomType = stored();
        CalendarImport first = added(roomType, "a");
        CalendarImport second = added(roomType, "b");
        assertEquals(List.of(first, second), imports().of(roomType.id()));
        assertEquals(second, imports().get(roomType.id(), second.id()));
        assertEquals(Optional.of(first), imports().toRead(first.id()));
        assertEquals(List.of(), imports().of(stored().id()));
    }

    @Test
    void a_reading_replaces_all_windows_and_others_leave_them() {
        CalendarImport first = added(stored(), "a");
        CalendarImport read = changed(first, new Reading.Windows(List.of(june(4, 6), june(10, 12)), VALIDATORS));
        assertEquals(List.of(june(4, 6), june(10, 12)), read.windows());
        assertEquals(VALIDATORS, read.validators());

        CalendarImport failed = changed(first, new Reading.Failed(Cause.AWAY, "It answers 404 instead of a calendar"));
        assertEquals(List.of(june(4, 6), june(10, 12)), failed.windows());
        assertEquals(Optional.of(NOW), failed.status().failingSince());

        List<DateRange> moved = List.of(june(5, 7));
        assertEquals(moved, changed(first, new Reading.Windows(moved, VALIDATORS)).windows());
        assertEquals(List.of(), changed(first, new Reading.Windows(List.of(), VALIDATORS)).windows());
    }

    @Test
    void a_room_type_reads_an_address_once_and_ten_at_most() {
        RoomType roomType = stored();
        IntStream.range(0, CalendarImport.MOST - 1).forEach(i -> added(roomType, "c" + i));
        assertEquals(new CalendarImportThere(), refused(an(roomType, "c3")));
        added(roomType, "last");
        assertEquals(new TooManyCalendarImports(CalendarImport.MOST), refused(an(roomType, "more")));
        added(stored(), "c3");
    }

    @Test
    void of_many_who_add_at_once_ten_come_through() {
        RoomType roomType = stored();
        List<CompletableFuture<Boolean>> tries =
                IntStream.range(0, 14).mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    try {
                        imports().add(an(roomType, "c" + i));
                        return true;
                    } catch (Rejected _) {
                        return false;
                    }
                })).toList();
        assertEquals(CalendarImport.MOST, tries.stream().filter(CompletableFuture::join).count());
        assertEquals(CalendarImport.MOST, imports().of(roomType.id()).size());
    }

    @Test
    void what_was_deleted_is_read_no_more() {
        RoomType roomType = stored();
        CalendarImport first = added(roomType, "a");
        changed(first, new Reading.Windows(List.of(june(4, 6)), VALIDATORS));
        imports().remove(stored().id(), first.id());
        assertTrue(imports().toRead(first.id()).isPresent());

        imports().remove(roomType.id(), first.id());
        assertEquals(Optional.empty(), imports().toRead(first.id()));
        assertEquals(Optional.empty(), imports().change(first.id(), before -> before.hastened(NOW)));
        assertEquals(new UnknownCalendarImport(first.id().toString()), assertThrows(Rejected.class,
                () -> imports().get(roomType.id(), first.id())).rejection());
        added(roomType, "a");
    }

    @Test
    void nothing_is_read_for_what_is_sold_no_more() {
        RoomType roomType = stored();
        CalendarImport first = added(roomType, "a");
        ports().roomTypes().remove(roomType.hotel(), roomType.id(), _ -> true);
        assertEquals(Optional.empty(), imports().toRead(first.id()));
        assertEquals(new UnknownRoomType(roomType.id()), refused(an(roomType, "b")));
    }

    private CalendarImport changed(CalendarImport before, Reading reading) {
        CalendarImport after = imports().change(before.id(), now -> now.after(reading, NOW, NEXT)).orElseThrow();
        assertEquals(after, imports().get(before.roomType(), before.id()));
        return after;
    }

    private HotelRejection refused(CalendarImport added) {
        return (HotelRejection) assertThrows(Rejected.class, () -> imports().add(added)).rejection();
    }

    private CalendarImport added(RoomType roomType, String name) {
        CalendarImport added = an(roomType, name);
        imports().add(added);
        return added;
    }

    private static CalendarImport an(RoomType roomType, String name) {
        return CalendarImport.added(new CalendarImportId(Ids.next()), roomType.hotel(), roomType.id(), name,
                URI.create("https://rentals.example/%s.ics".formatted(name)), NOW);
    }

    private CalendarImports imports() {
        return ports().calendarImports();
    }

    private RoomType stored() {
        Hotel hotel = aHotel();
        ports().hotels().add(hotel);
        RoomType roomType = aDouble(hotel, 3, 500_000);
        ports().roomTypes().add(roomType);
        return roomType;
    }
}
