package innkeeper.hotel.sale.http;

import innkeeper.hotel.catalogue.domain.CancellationPolicy;
import innkeeper.hotel.catalogue.domain.RoomTypeProfile;
import innkeeper.hotel.sale.domain.Quote;
import innkeeper.kernel.Money;
import innkeeper.kernel.RoomTypeId;
import java.time.LocalDate;
import java.util.List;

/** One room type that can be booked for the stay, as the contract shows it. */
record OfferView(
        RoomTypeId roomTypeId, String name, int capacity, int roomsLeft, List<NightView> nights, Money total,
        CancellationPolicy cancellationPolicy) {

    record NightView(LocalDate date, Money price) {}

    static OfferView of(Quote quote) {
        RoomTypeProfile profile = quote.roomType().profile();
        return new OfferView(quote.roomType().id(), profile.name(), profile.capacity(), quote.roomsLeft(),
                quote.nights().stream().map(night -> new NightView(night.date(), night.price())).toList(),
                quote.total(), profile.cancellationPolicy());
    }
}
