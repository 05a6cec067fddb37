package innkeeper.hotel.domain;

import innkeeper.kernel.HotelId;
import innkeeper.kernel.Refusal;
import innkeeper.kernel.RoomTypeId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** Everything that hotel-service refuses although it understood. */
public sealed interface Rejection extends Refusal {
    record UnknownHotel(HotelId id) implements Rejection {}

    record UnknownRoomType(RoomTypeId id) implements Rejection {}

    record UnknownRatePlan(String id) implements Rejection {}

    record Stale(int current) implements Rejection {}

    record CurrencyInUse(Currency currency) implements Rejection {}

    record WrongCurrency(String pointer, Currency wanted) implements Rejection {}

    record NotSelling(HotelId hotel) implements Rejection {}

    record OverCapacity(int guests, int sleeps) implements Rejection {}

    record ClosedDates(List<LocalDate> nights) implements Rejection {}

    record GuestsExpected(int bookings, LocalDate until) implements Rejection {}

    record BelowMinStay(int nights) implements Rejection {}
}
