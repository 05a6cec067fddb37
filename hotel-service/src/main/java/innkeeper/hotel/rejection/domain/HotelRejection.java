package innkeeper.hotel.rejection.domain;

import innkeeper.kernel.HotelId;
import innkeeper.kernel.Rejection;
import innkeeper.kernel.RoomTypeId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** Everything that hotel-service refuses although it understood. */
public sealed interface HotelRejection extends Rejection {
    record UnknownHotel(HotelId id) implements HotelRejection {}

    record UnknownRoomType(RoomTypeId id) implements HotelRejection {}

    record UnknownRatePlan(String id) implements HotelRejection {}

    record Stale(int current) implements HotelRejection {}

    record CurrencyInUse(Currency currency) implements HotelRejection {}

    record WrongCurrency(String pointer, Currency wanted) implements HotelRejection {}

    record NotSelling(HotelId hotel) implements HotelRejection {}

    record OverCapacity(int guests, int sleeps) implements HotelRejection {}

    record ClosedDates(List<LocalDate> nights) implements HotelRejection {}

    record GuestsExpected(int bookings, LocalDate until) implements HotelRejection {}

    record BelowMinStay(int nights) implements HotelRejection {}
}
