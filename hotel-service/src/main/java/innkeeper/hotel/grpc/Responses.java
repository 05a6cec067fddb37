package innkeeper.hotel.grpc;

import innkeeper.hotel.domain.Hotel;
import innkeeper.hotel.domain.HotelProfile;
import innkeeper.hotel.domain.Quote;
import innkeeper.hotel.v1.CancellationPolicy;
import innkeeper.hotel.v1.Money;
import innkeeper.hotel.v1.Night;
import innkeeper.hotel.v1.QuoteResponse;
import innkeeper.hotel.v1.RoomType;

/** Writes messages. */
final class Responses {
    private Responses() {}

    static QuoteResponse quote(Hotel hotel, Quote quote) {
        QuoteResponse.Builder response = QuoteResponse.newBuilder()
                .setHotel(hotel(hotel))
                .setRoomType(roomType(quote.roomType()))
                .setTotal(money(quote.total()));
        quote.nights().forEach(night -> response.addNights(Night.newBuilder()
                .setDate(night.date().toString())
                .setPrice(money(night.price()))
                .setRoomsOffered(quote.roomType().profile().totalRooms())));
        return response.build();
    }

    static innkeeper.hotel.v1.Hotel hotel(Hotel hotel) {
        HotelProfile profile = hotel.profile();
        return innkeeper.hotel.v1.Hotel.newBuilder()
                .setId(hotel.id().toString())
                .setOwnerId(hotel.owner().toString())
                .setName(profile.name())
                .setCity(profile.city())
                .setAddress(profile.address())
                .setTimezone(profile.timezone().getId())
                .setCurrency(profile.currency().getCurrencyCode())
                .setCheckInTime(profile.checkInTime().toString())
                .setCheckOutTime(profile.checkOutTime().toString())
                .build();
    }

    private static RoomType roomType(innkeeper.hotel.domain.RoomType roomType) {
        return RoomType.newBuilder()
                .setId(roomType.id().toString())
                .setName(roomType.profile().name())
                .setCapacity(roomType.profile().capacity())
                .setCancellationPolicy(CancellationPolicy.newBuilder()
                        .setFreeUntilDays(roomType.profile().cancellationPolicy().freeUntilDays())
                        .setFeePercent(roomType.profile().cancellationPolicy().feePercent()))
                .build();
    }

    private static Money money(innkeeper.kernel.Money money) {
        return Money.newBuilder().setAmount(money.minor()).setCurrency(money.currency().getCurrencyCode()).build();
    }
}
