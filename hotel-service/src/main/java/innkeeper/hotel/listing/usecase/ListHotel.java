package innkeeper.hotel.listing.usecase;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.hotel.listing.domain.Listing.ListedRoom;
import innkeeper.hotel.listing.domain.Listing;
import innkeeper.hotel.owner.usecase.Owners;
import innkeeper.hotel.rates.domain.Night;
import innkeeper.hotel.rates.usecase.Nights.Product;
import innkeeper.hotel.rates.usecase.Nights;
import innkeeper.hotel.rates.usecase.RatePlans;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A hotel as strangers hear of it, with what a night of each room type costs at least. */
public final class ListHotel {
    private static final int MOST_DAYS = 90;
    /** Nights of room types under plans that are looked at for one listing. */
    private static final int MOST_NIGHTS = 20_000;

    private final Owners owners;
    private final RoomTypes roomTypes;
    private final RatePlans ratePlans;
    private final Nights nights;
    private final Clock clock;

    public ListHotel(Owners owners, RoomTypes roomTypes, RatePlans ratePlans, Nights nights, Clock clock) {
        this.owners = owners;
        this.roomTypes = roomTypes;
        this.ratePlans = ratePlans;
        this.nights = nights;
        this.clock = clock;
    }

    public Listing handle(Hotel hotel) {
        List<RoomType> shown = roomTypes.of(hotel.id()).stream().filter(RoomType::isPublished).toList();
        List<Product> products = owners.letSell(hotel) ? Product.of(ratePlans.of(hotel.id()).plans(), shown) : List.of();
        Map<Product, List<Night>> sold = products.isEmpty() ? Map.of() : nights.of(products, ahead(hotel, products.size()));
        LocalDate today = hotel.arrivals(clock).first();
        return new Listing(hotel, shown.stream().map(room -> new ListedRoom(room, lowest(room, sold, today))).toList());
    }

    private DateRange ahead(Hotel hotel, int products) {
        LocalDate today = hotel.arrivals(clock).first();
        return new DateRange(today, today.plusDays(Math.clamp(MOST_NIGHTS / products, 1, MOST_DAYS)));
    }

    private static Optional<Money> lowest(RoomType room, Map<Product, List<Night>> sold, LocalDate today) {
        return sold.entrySet().stream().filter(each -> each.getKey().roomType().equals(room))
                .flatMap(each -> each.getValue().stream().filter(night -> isForSale(each.getKey(), night, today)))
                .flatMap(night -> night.price().stream()).map(Night.Price::amount)
                .min(Comparator.comparing(Money::minor));
    }

    private static boolean isForSale(Product product, Night night, LocalDate today) {
        return night.isForSale(product.roomType().profile().totalRooms())
                && product.plan().profile().limits().isBookable(ChronoUnit.DAYS.between(today, night.date()));
    }
}
