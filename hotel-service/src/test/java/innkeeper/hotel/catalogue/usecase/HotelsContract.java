package innkeeper.hotel.catalogue.usecase;

import innkeeper.hotel.Ports;
import innkeeper.hotel.Situations;
import innkeeper.hotel.availability.domain.OccupiedRooms;
import innkeeper.hotel.availability.domain.RoomStay;
import innkeeper.hotel.catalogue.domain.Amenity;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.Remover;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.domain.Status;
import innkeeper.hotel.description.domain.HotelDetails;
import innkeeper.hotel.description.domain.Location;
import innkeeper.hotel.description.domain.Photo;
import innkeeper.hotel.description.domain.Registration;
import innkeeper.hotel.description.domain.Translation;
import innkeeper.hotel.rejection.domain.HotelRejection.CurrencyInUse;
import innkeeper.hotel.rejection.domain.HotelRejection.GuestsToCome;
import innkeeper.hotel.rejection.domain.HotelRejection.Stale;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownHotel;
import innkeeper.hotel.rejection.domain.HotelRejection.WrongStatus;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.Rejected;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import static innkeeper.hotel.Situations.aDouble;
import static innkeeper.hotel.Situations.aHotel;
import static innkeeper.hotel.Situations.givenUp;
import static innkeeper.hotel.Situations.inEuro;
import static innkeeper.hotel.Situations.june;
import static innkeeper.hotel.Situations.occupied;
import static innkeeper.hotel.Situations.profile;
import static innkeeper.hotel.Situations.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What every store of hotels promises. */
public abstract class HotelsContract {
    protected abstract Ports ports();

    @Test
    void a_hotel_is_found_as_it_was_added() {
        Hotel hotel = Hotel.opened(aHotel().id(), Situations.CLARA, with(profile("Гостиница «Ока» 50%", "Горький"),
                "Line one\nline 'two'", ZoneId.of("Asia/Vladivostok"), List.of(Amenity.EV_CHARGING, Amenity.BAR)));
        ports().hotels().add(hotel);
        assertEquals(Optional.of(hotel), ports().hotels().find(hotel.id()));
    }

    @Test
    void a_hotel_is_found_with_all_that_it_tells() {
        HotelDetails details = new HotelDetails(
                Optional.of(new Location(new BigDecimal("-0.000001"), new BigDecimal("179.9999995"))),
                Optional.of(new Registration("С162024001234", "")), List.of("ru", "pt-BR"),
                List.of(new Photo("https://a.example/1.jpg?a=b&c='d'", "Терраса \"у воды\"", Map.of("en", "Terrace")),
                        new Photo("https://a.example/2", "", Map.of())),
                "ru", Map.of("en", new Translation("Oka", ""), "zh-Hant", new Translation("", "奥卡")));
        Hotel hotel =
                Hotel.opened(aHotel().id(), Situations.CLARA, with(profile("Oka", "Kazan"), details, Status.DRAFT));
        ports().hotels().add(hotel);
        assertEquals(Optional.of(hotel), ports().hotels().find(hotel.id()));
        Hotel bare = ports().hotels().change(hotel.id(), version -> version == 1,
                before -> with(before, HotelDetails.NONE, Status.PUBLISHED));
        assertEquals(Optional.of(bare), ports().hotels().find(hotel.id()));
    }

    @Test
    void a_hotel_whose_status_does_not_follow_stays_as_it_is() {
        Hotel hotel = added();
        assertEquals(
                new WrongStatus("PUBLISHED", "DRAFT"), assertThrows(Rejected.class,
                        () -> ports().hotels().change(hotel.id(),
                                version -> version == 1, before -> with(before, HotelDetails.NONE, Status.DRAFT)))
                        .rejection());
        assertEquals(Optional.of(hotel), ports().hotels().find(hotel.id()));
    }

    @Test
    void a_hotel_may_have_no_amenities() {
        Hotel hotel = Hotel.opened(aHotel().id(), Situations.CLARA,
                with(profile("Bare", "Kazan"), "", ZoneId.of("Europe/Moscow"), List.of()));
        ports().hotels().add(hotel);
        assertEquals(Optional.of(hotel), ports().hotels().find(hotel.id()));
    }

    @Test
    void adding_the_same_hotel_again_changes_nothing() {
        Hotel hotel = added();
        ports().hotels().change(hotel.id(), version -> version == 1, _ -> profile("Renamed", "Kazan"));
        ports().hotels().add(hotel);
        assertEquals("Renamed", ports().hotels().get(hotel.id()).profile().name());
    }

    @Test
    void a_change_makes_the_next_version() {
        Hotel hotel = added();
        Hotel changed = ports().hotels().change(hotel.id(), version -> version == 1, _ -> profile("Renamed", "Sochi"));
        assertEquals(2, changed.version());
        assertEquals(Optional.of(changed), ports().hotels().find(hotel.id()));
    }

    @Test
    void of_two_who_edit_the_same_version_the_second_is_refused() {
        Hotel hotel = added();
        ports().hotels().change(hotel.id(), version -> version == 1, _ -> profile("First", "Kazan"));
        Rejected refused = assertThrows(Rejected.class,
                () -> ports().hotels().change(hotel.id(), version -> version == 1, _ -> profile("Second", "Kazan")));
        assertEquals(new Stale(2), refused.rejection());
        assertEquals("First", ports().hotels().get(hotel.id()).profile().name());
    }

    @Test
    void a_removed_hotel_is_unknown_to_everybody() {
        Hotel hotel = added();
        ports().hotels().remove(hotel.id(), version -> version == 1, Remover.owner(hotel.owner()));
        assertEquals(Optional.empty(), ports().hotels().find(hotel.id()));
        assertEquals(new UnknownHotel(hotel.id()), assertThrows(Rejected.class,
                () -> ports().hotels().change(hotel.id(), version -> version == 1, before -> before)).rejection());
        assertEquals(new UnknownHotel(hotel.id()), assertThrows(Rejected.class,
                () -> ports().hotels().remove(hotel.id(), version -> version == 1, Remover.owner(hotel.owner())))
                .rejection());
    }

    @Test
    void all_hotels_of_an_owner_who_left_are_gone_and_nobody_elses() {
        PersonId dora = new PersonId(UUID.randomUUID());
        Hotel first = Hotel.opened(new HotelId(UUID.randomUUID()), dora, profile("First", "Kazan"));
        Hotel second = Hotel.opened(new HotelId(UUID.randomUUID()), dora, profile("Second", "Kazan"));
        Hotel other = added();
        ports().hotels().add(first);
        ports().hotels().add(second);
        ports().hotels().change(second.id(), version -> version == 1, before -> before);
        ports().ownerLeft().accept(dora);
        assertEquals(Optional.empty(), ports().hotels().find(first.id()));
        assertEquals(Optional.empty(), ports().hotels().find(second.id()));
        assertEquals(Optional.of(other), ports().hotels().find(other.id()));
        ports().ownerLeft().accept(dora);
    }

    @Test
    void a_hotel_is_whose_the_highest_version_says_and_one_that_was_handed_over_is_a_version_of_its_own() {
        Hotel hotel = added();
        PersonId dora = new PersonId(UUID.randomUUID());
        PersonId emil = new PersonId(UUID.randomUUID());
        ports().given().accept(hotel.owner(), Map.of(hotel.id(), 3L));
        assertEquals(Optional.of(hotel), ports().hotels().find(hotel.id()));
        ports().given().accept(dora, Map.of(hotel.id(), 5L, new HotelId(UUID.randomUUID()), 6L));
        ports().given().accept(emil, Map.of(hotel.id(), 4L));
        ports().given().accept(dora, Map.of(hotel.id(), 5L));
        assertEquals(Optional.of(hotel.handedTo(dora)), ports().hotels().find(hotel.id()));
        assertEquals(hotel.version() + 1, ports().hotels().get(hotel.id()).version());
    }

    @Test
    void what_somebody_has_made_and_no_longer_owns_stays_when_they_leave() {
        Hotel hotel = added();
        ports().given().accept(hotel.owner(), Map.of(hotel.id(), 3L));
        ports().ownerLeft().accept(hotel.owner());
        assertEquals(Optional.of(hotel), ports().hotels().find(hotel.id()));
    }

    @Test
    void a_hotel_is_not_removed_before_its_last_guests_have_left() {
        Hotel hotel =
                Hotel.opened(new HotelId(UUID.randomUUID()), new PersonId(UUID.randomUUID()), profile("Inn", "Kazan"));
        ports().hotels().add(hotel);
        RoomType gone = aDouble(hotel, 3, 5000);
        RoomType doubles = aDouble(hotel, 3, 5000);
        ports().roomTypes().add(gone);
        ports().roomTypes().add(doubles);
        booked(doubles, new DateRange(LocalDate.of(2027, 5, 8), LocalDate.of(2027, 5, 10)));
        BookingId cancelled = new BookingId(UUID.randomUUID());
        ports().booked().accept(occupied(cancelled, 1, gone.id(), june(1, 9), 1));
        ports().booked().accept(givenUp(cancelled, 2));
        ports().roomTypes().remove(hotel.id(), gone.id(), version -> version == 1);
        booked(gone, june(1, 3));
        booked(doubles, new DateRange(LocalDate.of(2027, 5, 8), LocalDate.of(2027, 5, 11)));
        assertExpected(2, LocalDate.of(2027, 6, 3),
                () -> ports().hotels().remove(hotel.id(), version -> version == 1, Remover.owner(hotel.owner())));
        assertExpected(1, LocalDate.of(2027, 5, 11),
                () -> ports().roomTypes().remove(hotel.id(), doubles.id(), version -> version == 1));
        ports().ownerLeft().accept(hotel.owner());
        assertEquals(Optional.empty(), ports().hotels().find(hotel.id()));
    }

    @Test
    void a_booking_with_several_stays_is_expected_once_and_until_the_last_of_them_ends() {
        Hotel hotel = added();
        RoomType doubles = aDouble(hotel, 3, 5000);
        RoomType suites = aDouble(hotel, 1, 9000);
        ports().roomTypes().add(doubles);
        ports().roomTypes().add(suites);
        ports().booked().accept(new OccupiedRooms(new BookingId(UUID.randomUUID()), 1, Map.of(
                new RoomStay(doubles.id(), june(1, 3)), 2, new RoomStay(doubles.id(), june(2, 4)), 1,
                new RoomStay(suites.id(), june(2, 7)), 1)));
        assertExpected(1, june(7),
                () -> ports().hotels().remove(hotel.id(), version -> version == 1, Remover.owner(hotel.owner())));
        assertExpected(1, june(4), () -> ports().roomTypes().remove(hotel.id(), doubles.id(), version -> version == 1));
    }

    private static void assertExpected(int bookings, LocalDate until, Executable removal) {
        GuestsToCome refused =
                assertInstanceOf(GuestsToCome.class, assertThrows(Rejected.class, removal).rejection());
        assertEquals(bookings, refused.touched().count());
        assertEquals(until, refused.touched().until());
    }

    private void booked(RoomType roomType, DateRange dates) {
        ports().booked().accept(occupied(new BookingId(UUID.randomUUID()), 1, roomType.id(), dates, 1));
    }

    @Test
    void a_stale_removal_removes_nothing() {
        Hotel hotel = added();
        Rejected refused =
                assertThrows(Rejected.class, () -> ports().hotels().remove(hotel.id(), version -> version == 7,
                        Remover.owner(hotel.owner())));
        assertEquals(new Stale(1), refused.rejection());
        assertEquals(Optional.of(hotel), ports().hotels().find(hotel.id()));
    }

    @Test
    void the_currency_may_change_until_the_first_room_type_is_added() {
        Hotel hotel = added();
        ports().hotels().change(hotel.id(), version -> version == 1, before -> inEuro(before));
        ports().hotels().change(hotel.id(), version -> version == 2, _ -> profile("Back to roubles", "Kazan"));
        ports().roomTypes().add(aDouble(hotel, 3, 5000));
        Rejected refused = assertThrows(Rejected.class,
                () -> ports().hotels().change(hotel.id(), version -> version == 3, before -> inEuro(before)));
        assertEquals(new CurrencyInUse(Currency.getInstance("RUB")), refused.rejection());
    }

    private Hotel added() {
        Hotel hotel = aHotel();
        ports().hotels().add(hotel);
        return hotel;
    }
}
