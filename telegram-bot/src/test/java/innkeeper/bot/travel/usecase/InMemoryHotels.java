package innkeeper.bot.travel.usecase;

import innkeeper.bot.travel.domain.Hotel;
import innkeeper.bot.travel.domain.Offer;
import innkeeper.bot.travel.domain.Terms;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.problem.Unavailable;
import java.util.List;
import java.util.Optional;

/** A hotel in Kazan with one kind of room, and none in Tomsk. */
public final class InMemoryHotels implements Hotels {
    public static final HotelId VOLGA = HotelId.of("01930000-0000-7000-9000-000000000001");
    public static final RoomTypeId DOUBLE = RoomTypeId.of("01930000-0000-7000-9100-000000000011");

    public Money price = Money.of(1_780_000, "RUB");
    public Terms terms = new Terms(2, 50);
    public boolean soldOut;
    public boolean away;
    /** Those that the person works for. */
    public List<Hotel> own = List.of();

    @Override
    public List<String> cities() {
        return List.of("Kazan", "Tomsk");
    }

    @Override
    public List<Hotel> search(String city, DateRange stay, int guests) {
        requireThere();
        return city.equals("Kazan") ? List.of(volga()) : List.of();
    }

    private Hotel volga() {
        return new Hotel(VOLGA, "Volga & <Sons>", "Kazan", "Kremlin Embankment 21", 4, Optional.of(price));
    }

    @Override
    public List<Offer> offers(HotelId hotel, DateRange stay, int guests) {
        requireThere();
        return soldOut ? List.of() : List.of(new Offer(DOUBLE, "Double", 2, 7, price, terms));
    }

    @Override
    public Optional<Hotel> find(HotelId id) {
        return Optional.of(volga()).filter(hotel -> hotel.id().equals(id));
    }

    @Override
    public List<Hotel> ownOf(String token) {
        return own;
    }

    private void requireThere() {
        if (away) {
            throw new Unavailable("hotel-service", new IllegalStateException("away"));
        }
    }
}
