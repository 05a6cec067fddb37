package innkeeper.hotel.sale.grpc;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.HotelProfile;
import innkeeper.hotel.catalogue.domain.RoomTypeProfile;
import innkeeper.hotel.sale.domain.Quote;
import innkeeper.hotel.sale.usecase.QuoteStay;
import innkeeper.hotel.v1.CancellationPolicy;
import innkeeper.hotel.v1.Contact;
import innkeeper.hotel.v1.Money;
import innkeeper.hotel.v1.Night;
import innkeeper.hotel.v1.QuoteResponse;
import innkeeper.hotel.v1.QuotedRoom;
import innkeeper.hotel.v1.RatePlan;
import innkeeper.hotel.v1.RoomType;

/** Writes messages. */
final class Responses {
    private Responses() {}

    static QuoteResponse quote(QuoteStay.Answered answered) {
        return QuoteResponse.newBuilder()
                .setHotel(hotel(answered.hotel()))
                .addAllRooms(answered.rooms().stream().map(Responses::room).toList())
                .setTotal(money(answered.total()))
                .build();
    }

    private static QuotedRoom room(QuoteStay.QuotedRoom room) {
        Quote quote = room.quote();
        RoomTypeProfile profile = quote.roomType().profile();
        return QuotedRoom.newBuilder()
                .setRoomType(RoomType.newBuilder()
                        .setId(quote.roomType().id().toString())
                        .setName(profile.name())
                        .setCapacity(profile.capacity()))
                .setRatePlan(RatePlan.newBuilder()
                        .setId(room.plan().id().toString())
                        .setName(room.plan().name())
                        .setCancellationPolicy(CancellationPolicy.newBuilder()
                                .setFreeUntilDays(profile.cancellationPolicy().freeUntilDays())
                                .setFeePercent(profile.cancellationPolicy().feePercent())))
                .addAllNights(quote.nights().stream().map(night -> Night.newBuilder()
                        .setDate(night.date().toString())
                        .setPrice(money(night.price()))
                        .setRoomsOffered(profile.totalRooms())
                        .build()).toList())
                .build();
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
                .setContact(Contact.newBuilder()
                        .setPhone(profile.contact().phone())
                        .setEmail(profile.contact().email())
                        .setWebsite(profile.contact().website()))
                .build();
    }

    private static Money money(innkeeper.kernel.Money money) {
        return Money.newBuilder().setAmount(money.minor()).setCurrency(money.currency().getCurrencyCode()).build();
    }
}
