package innkeeper.hotel.owner.usecase;

import innkeeper.hotel.Ports;
import innkeeper.hotel.Situations;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.extras.domain.Choice;
import innkeeper.hotel.occupancy.domain.Group;
import innkeeper.hotel.owner.domain.OwnerStanding;
import innkeeper.hotel.sale.usecase.ListOffers;
import innkeeper.hotel.search.domain.FoundHotel;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static innkeeper.hotel.Situations.aDouble;
import static innkeeper.hotel.Situations.june;
import static innkeeper.hotel.Situations.profile;
import static innkeeper.hotel.search.usecase.Asking.inCity;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** A hotel sells as long as its owner may; each test has an owner and a city of its own. */
public abstract class OwnersContract {
    private final String city = "City " + UUID.randomUUID();
    private final PersonId owner = new PersonId(UUID.randomUUID());
    private final Hotel hotel = Hotel.opened(new HotelId(UUID.randomUUID()), owner, profile("Inn", city));
    private final RoomType doubles = aDouble(hotel, 2, 5000);

    protected abstract Ports ports();

    @BeforeEach
    void two_doubles_are_sold() {
        ports().hotels().add(hotel);
        ports().roomTypes().add(doubles);
    }

    @Test
    void whoever_is_not_known_yet_may_sell() {
        assertSells(true);
    }

    @Test
    void a_suspended_owner_sells_nothing_and_a_reinstated_one_again() {
        said(1, false);
        assertSells(true);
        said(2, true);
        assertSells(false);
        said(3, false);
        assertSells(true);
    }

    @Test
    void the_highest_version_counts_whatever_comes_late_or_twice() {
        said(4, false);
        said(3, true);
        assertSells(true);
        said(5, true);
        said(5, true);
        said(2, false);
        assertSells(false);
    }

    @Test
    void a_hotel_that_is_added_after_the_suspension_sells_nothing_either() {
        said(2, true);
        Hotel late = Hotel.opened(new HotelId(UUID.randomUUID()), owner, profile("Late Inn", city));
        ports().hotels().add(late);
        ports().roomTypes().add(aDouble(late, 2, 5000));
        assertSells(false);
    }

    @Test
    void who_looks_for_the_hotels_of_an_owner_sees_those_that_sell_nothing() {
        said(2, true);
        assertEquals(List.of(new FoundHotel.Unpriced(hotel, Situations.ANYWHERE)),
                ports().search().find(inCity(city).owner(owner).query()));
        assertEquals(List.of(),
                ports().search().find(inCity(city).owner(owner).on(june(1, 2)).query()));
    }

    private void said(int version, boolean suspended) {
        ports().owners().remember(new OwnerStanding(owner, version, suspended, false));
    }

    private void assertSells(boolean sells) {
        assertEquals(sells, ports().owners().maySell(owner));
        assertEquals(sells, !ports().search().find(inCity(city).query()).isEmpty());
        assertEquals(sells, !ports().search().find(inCity(city).on(june(1, 2)).query()).isEmpty());
        assertEquals(sells,
                !new ListOffers(ports().owners(), ports().roomTypes(), ports().ratePlans(), ports().charges(),
                        ports().pricing())
                        .handle(hotel, june(1, 2), Group.ONE, Situations.TODAY, Choice.NONE).isEmpty());
    }
}
