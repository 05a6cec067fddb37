package innkeeper.hotel.sale.usecase;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.hotel.owner.usecase.Owners;
import innkeeper.hotel.rates.usecase.Nights;
import innkeeper.hotel.sale.domain.Quote;
import innkeeper.hotel.sale.domain.Stay;
import innkeeper.kernel.Rejected;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A guest looks at what one hotel can sell for a stay, cheapest first. */
public final class ListOffers {
    private static final UUID FIRST = new UUID(0, 0);
    private static final Comparator<Quote> CHEAPEST = Comparator.comparing((Quote quote) -> quote.total().minor())
            .thenComparing(quote -> quote.roomType().id().toString());

    private final Owners owners;
    private final RoomTypes roomTypes;
    private final Nights nights;

    public ListOffers(Owners owners, RoomTypes roomTypes, Nights nights) {
        this.owners = owners;
        this.roomTypes = roomTypes;
        this.nights = nights;
    }

    public List<Quote> handle(Hotel hotel, Stay stay) {
        if (!owners.maySell(hotel.owner())) {
            return List.of();
        }
        return roomTypes.after(hotel.id(), FIRST, Integer.MAX_VALUE).stream()
                .flatMap(roomType -> offer(roomType, stay))
                .sorted(CHEAPEST)
                .toList();
    }

    private Stream<Quote> offer(RoomType roomType, Stay stay) {
        try {
            return Stream.of(Quote.of(roomType, nights.of(roomType, stay.dates()), stay)).filter(Quote::bookable);
        } catch (Rejected _) {
            return Stream.empty();
        }
    }
}
