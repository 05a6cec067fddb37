package innkeeper.booking.sale.http;

import innkeeper.booking.folio.domain.PaymentMethod;
import innkeeper.booking.room.domain.Occupancy;
import innkeeper.booking.sale.domain.Client;
import innkeeper.booking.sale.domain.ExpectedTotal.Any;
import innkeeper.booking.sale.domain.ExpectedTotal.Exactly;
import innkeeper.booking.sale.usecase.BookingRequest;
import innkeeper.booking.sale.usecase.WantedRoom;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.problem.InvalidInput;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The body of a booking request: the rooms one by one, or, in short, one room by {@code roomTypeId} and {@code guests}.
 * What may be absent is null then.
 */
record NewBooking(
        HotelId hotelId,
        RoomTypeId roomTypeId,
        LocalDate checkIn,
        LocalDate checkOut,
        Integer guests,
        List<NewRoom> rooms,
        PaymentMethod payment,
        PersonId clientId,
        Money expectedTotal,
        String quoteToken) {
    record NewRoom(RoomTypeId roomTypeId, RatePlanId ratePlanId, int adults, List<Integer> childrenAges, List<ExtraBody> extras) {
        /** @throws InvalidInput where an extra is named twice */
        WantedRoom wanted(int place) {
            return new WantedRoom(roomTypeId, Optional.ofNullable(ratePlanId),
                    new Occupancy(adults, Objects.requireNonNullElse(childrenAges, List.of())),
                    ExtraBody.wanted(Objects.requireNonNullElse(extras, List.of()), "/rooms/" + place));
        }
    }

    DateRange stay() {
        return StayDates.of(checkIn, checkOut);
    }

    List<WantedRoom> wanted() {
        boolean inShort = roomTypeId != null && guests != null && rooms == null;
        boolean oneByOne = roomTypeId == null && guests == null && rooms != null;
        if (!inShort && !oneByOne) {
            throw new InvalidInput("/rooms", "name the rooms here, or one room by room_type_id and guests");
        }
        return oneByOne
                ? IntStream.range(0, rooms.size()).mapToObj(place -> rooms.get(place).wanted(place)).toList()
                : List.of(new WantedRoom(roomTypeId, Optional.empty(), Occupancy.adults(guests), List.of()));
    }

    PersonId client(PersonId caller) {
        return Objects.requireNonNullElse(clientId, caller);
    }

    BookingRequest request(UUID id, Client client) {
        return new BookingRequest(id, client, hotelId, stay(), wanted(), Optional.ofNullable(payment),
                expectedTotal == null ? new Any() : new Exactly(expectedTotal), Optional.ofNullable(quoteToken));
    }
}
