package innkeeper.hotel.catalogue.usecase;

import innkeeper.hotel.Ports;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.domain.Status;
import innkeeper.hotel.description.domain.Bed;
import innkeeper.hotel.description.domain.Photo;
import innkeeper.hotel.description.domain.RoomAmenity;
import innkeeper.hotel.description.domain.RoomTypeDetails;
import innkeeper.hotel.description.domain.Translation;
import innkeeper.hotel.rejection.domain.HotelRejection.Stale;
import innkeeper.hotel.rejection.domain.HotelRejection.UnknownRoomType;
import innkeeper.hotel.rejection.domain.HotelRejection.WrongCurrency;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.RoomTypeId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static innkeeper.hotel.Situations.aDouble;
import static innkeeper.hotel.Situations.aHotel;
import static innkeeper.hotel.Situations.doubles;
import static innkeeper.hotel.Situations.rub;
import static innkeeper.hotel.Situations.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What every store of room types promises. */
public abstract class RoomTypesContract {
    private final Hotel hotel = aHotel();

    protected abstract Ports ports();

    @BeforeEach
    void a_hotel_is_open() {
        ports().hotels().add(hotel);
    }

    @Test
    void a_room_type_is_found_in_its_hotel_only() {
        RoomType doubles = added();
        assertEquals(Optional.of(doubles), ports().roomTypes().find(hotel.id(), doubles.id()));
        assertEquals(Optional.empty(), ports().roomTypes().find(aHotel().id(), doubles.id()));
    }

    @Test
    void a_room_type_is_found_with_all_that_it_tells() {
        RoomTypeDetails details = new RoomTypeDetails("Two windows.\nA desk.", List.of(new Bed(Bed.Kind.SOFA_BED, 2)),
                Optional.of(22), List.of(RoomAmenity.SEA_VIEW, RoomAmenity.TV),
                List.of(new Photo("https://a.example/1", "Desk", Map.of())),
                Map.of("ru", new Translation("Двухместный", "")));
        RoomType told = RoomType.added(new RoomTypeId(UUID.randomUUID()), hotel.id(),
                with(doubles(3, rub(5000)), details, Status.PUBLISHED));
        ports().roomTypes().add(told);
        assertEquals(Optional.of(told), ports().roomTypes().find(hotel.id(), told.id()));
        RoomType bare = ports().roomTypes().change(hotel.id(), told.id(), version -> version == 1,
                before -> with(before, RoomTypeDetails.NONE, Status.ARCHIVED));
        assertEquals(List.of(bare), ports().roomTypes().after(hotel.id(), new UUID(0, 0), 10));
    }

    @Test
    void a_list_goes_on_after_the_last_one_read() {
        List<RoomType> inOrder = Stream.of(added(), added(), added())
                .sorted(Comparator.comparing(each -> each.id().toString())).toList();
        assertEquals(inOrder.subList(0, 2), ports().roomTypes().after(hotel.id(), new UUID(0, 0), 2));
        assertEquals(inOrder.subList(2, 3), ports().roomTypes().after(hotel.id(), inOrder.get(1).id().value(), 2));
    }

    @Test
    void a_change_makes_the_next_version_and_a_stale_one_is_refused() {
        RoomType before = added();
        RoomType after = ports().roomTypes().change(hotel.id(), before.id(), version -> version == 1,
                _ -> doubles(9, rub(6000)));
        assertEquals(2, after.version());
        assertEquals(after, ports().roomTypes().get(hotel.id(), before.id()));
        assertEquals(new Stale(2), assertThrows(Rejected.class,
                () -> ports().roomTypes().change(hotel.id(), before.id(), version -> version == 1,
                        _ -> doubles(1, rub(1))))
                .rejection());
    }

    @Test
    void a_removed_room_type_is_unknown() {
        RoomType doubles = added();
        ports().roomTypes().remove(hotel.id(), doubles.id(), version -> version == 1);
        assertEquals(Optional.empty(), ports().roomTypes().find(hotel.id(), doubles.id()));
        assertEquals(List.of(), ports().roomTypes().after(hotel.id(), new UUID(0, 0), 10));
        assertEquals(new UnknownRoomType(doubles.id()), assertThrows(Rejected.class,
                () -> ports().roomTypes().remove(hotel.id(), doubles.id(), version -> version == 1)).rejection());
    }

    @Test
    void a_price_in_another_currency_than_the_hotels_cannot_be_stored() {
        RoomType euros = RoomType.added(
                new RoomTypeId(UUID.randomUUID()), hotel.id(), doubles(3, Money.of(9000, "EUR")));
        Rejected refused = assertThrows(Rejected.class, () -> ports().roomTypes().add(euros));
        assertInstanceOf(WrongCurrency.class, refused.rejection());
    }

    private RoomType added() {
        RoomType doubles = aDouble(hotel, 3, 5000);
        ports().roomTypes().add(doubles);
        return doubles;
    }
}
