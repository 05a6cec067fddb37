package innkeeper.booking;

import innkeeper.booking.folio.domain.PaymentMethod;
import innkeeper.booking.rejection.domain.BookingRejection;
import innkeeper.kernel.BlockId;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.RoomId;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.Problem;
import innkeeper.kit.problem.ProblemCodes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class RejectionsTest {
    private static final BookingId BOOKING = new BookingId(new UUID(0, 1));
    private static final RoomTypeId ROOM_TYPE = new RoomTypeId(new UUID(0, 2));
    private static final LocalDate NIGHT = LocalDate.parse("2027-06-10");

    private static final BlockId BLOCK = new BlockId(new UUID(0, 5));

    private static final Map<BookingRejection, String> CODES = Map.ofEntries(
            Map.entry(new BookingRejection.UnknownBooking(BOOKING), "unknown-booking"),
            Map.entry(new BookingRejection.UnknownHotel(new HotelId(new UUID(0, 3))), "unknown-hotel"),
            Map.entry(new BookingRejection.UnknownRoomType("The hotel has no such room type"), "unknown-room-type"),
            Map.entry(new BookingRejection.UnknownRatePlan("The hotel has no such rate plan"), "unknown-rate-plan"),
            Map.entry(new BookingRejection.UnknownRoom(new RoomId(new UUID(0, 4))), "unknown-room"),
            Map.entry(new BookingRejection.StayInPast(NIGHT, NIGHT.plusDays(1)), "invalid-input"),
            Map.entry(new BookingRejection.SoldOut(ROOM_TYPE, List.of(NIGHT)), "sold-out"),
            Map.entry(new BookingRejection.NotSelling(new HotelId(new UUID(0, 3))), "hotel-not-selling"),
            Map.entry(new BookingRejection.ClosedDates("Not for sale on 2027-06-10"), "closed-dates"),
            Map.entry(new BookingRejection.ClosedToArrival("No stay begins on 2027-06-05"), "closed-to-arrival"),
            Map.entry(new BookingRejection.ClosedToDeparture("No stay ends on 2027-06-06"), "closed-to-departure"),
            Map.entry(new BookingRejection.MinimumStay("At least 2 nights"), "min-stay"),
            Map.entry(new BookingRejection.MaximumStay("At most 14 nights"), "max-stay"),
            Map.entry(new BookingRejection.OutsideBookingWindow("Booked at least 3 days before"), "booking-window"),
            Map.entry(new BookingRejection.NoPrice("No price for 2027-06-10"), "no-price"),
            Map.entry(new BookingRejection.UnknownExtra("The hotel has no such extra"), "unknown-extra"),
            Map.entry(new BookingRejection.ExtraNotOffered("Parking is not sold any more"), "extra-not-offered"),
            Map.entry(new BookingRejection.NotInRatePlan("Double is not sold under Breakfast"), "not-in-rate-plan"),
            Map.entry(new BookingRejection.PaymentNotOffered(Set.of(PaymentMethod.ONLINE)), "payment-not-offered"),
            Map.entry(new BookingRejection.PaymentToChoose(Set.of(PaymentMethod.values())), "invalid-input"),
            Map.entry(new BookingRejection.OverCapacity("The rooms sleep 2, not 3"), "over-capacity"),
            Map.entry(new BookingRejection.TotalTooLarge(Money.of(2_000_000_000_000L, "RUB")), "total-too-large"),
            Map.entry(new BookingRejection.QuoteExpired("The offer ended", Money.of(30_000, "RUB"), Optional.empty()),
                    "quote-expired"),
            Map.entry(
                    new BookingRejection.PriceChanged(Money.of(20_000, "RUB"), Money.of(30_000, "RUB"),
                            Optional.empty()),
                    "price-changed"),
            Map.entry(new BookingRejection.EmailNotVerified(), "email-not-verified"),
            Map.entry(new BookingRejection.TooManyOpenNights(198, 4, 200), "too-many-open-nights"),
            Map.entry(new BookingRejection.AlreadyExpired(BOOKING), "already-expired"),
            Map.entry(new BookingRejection.AlreadyCancelled(BOOKING), "already-cancelled"),
            Map.entry(new BookingRejection.RoomAlreadyCancelled(new RoomId(new UUID(0, 4)), "Double"),
                    "already-cancelled"),
            Map.entry(new BookingRejection.PaymentAwaited(BOOKING), "payment-awaited"),
            Map.entry(new BookingRejection.PaymentUndecided(BOOKING), "payment-undecided"),
            Map.entry(new BookingRejection.CancellationChanged(BOOKING), "cancellation-changed"),
            Map.entry(new BookingRejection.ChangeNotFree(BOOKING, Money.of(20_000, "RUB")), "change-not-free"),
            Map.entry(new BookingRejection.BookingChanged(BOOKING), "booking-changed"),
            Map.entry(new BookingRejection.StayBegun(BOOKING, Instant.EPOCH), "stay-begun"),
            Map.entry(new BookingRejection.UnknownBlock(BLOCK), "unknown-block"),
            Map.entry(new BookingRejection.BlockOfCalendar(BLOCK), "calendar-block"),
            Map.entry(new BookingRejection.BlockOver(BLOCK, NIGHT), "block-over"),
            Map.entry(new BookingRejection.NightsPassed("to", NIGHT), "invalid-input"),
            Map.entry(new BookingRejection.BlockTooFarAhead(NIGHT), "invalid-input"),
            Map.entry(new BookingRejection.RoomsNotFree(List.of(new BookingRejection.FreeRooms(NIGHT, 1)), List.of()),
                    "rooms-not-free"),
            Map.entry(new BookingRejection.Stale(3), "stale"),
            Map.entry(new BookingRejection.StayOver(BOOKING, Instant.EPOCH), "stay-over"));

    @Test
    void every_rejection_has_its_code_here() {
        Set<Class<?>> told = CODES.keySet().stream().map(Object::getClass).collect(Collectors.toSet());
        assertEquals(List.of(), Arrays.stream(BookingRejection.class.getPermittedSubclasses())
                .filter(type -> !told.contains(type)).toList());
    }

    @Test
    void every_code_is_published_with_the_status_it_is_sent_with() {
        CODES.forEach((rejection, code) -> {
            Problem problem = Rejections.explain(rejection);
            assertEquals(code, problem.code());
            assertFalse(ProblemCodes.title(problem).isBlank());
        });
    }

    @Test
    void what_is_sold_out_is_named_with_its_nights() {
        assertEquals("Too few rooms of type Double are left on 2027-06-10, 2027-06-11", Rejections.explain(
                new BookingRejection.SoldOut(ROOM_TYPE, "Double", List.of(NIGHT, NIGHT.plusDays(1)))).detail());
    }

    @Test
    void the_nights_that_cannot_be_blocked_are_named_the_first_ten_of_them() {
        List<BookingRejection.FreeRooms> nights = IntStream.range(0, 12)
                .mapToObj(night -> new BookingRejection.FreeRooms(NIGHT.plusDays(night), 1)).toList();
        assertEquals("Too few rooms are free: 1 on 2027-06-10",
                Rejections.explain(new BookingRejection.RoomsNotFree(nights.subList(0, 1), List.of())).detail());
        assertEquals("1 on 2027-06-19 and 2 more nights",
                Rejections.explain(new BookingRejection.RoomsNotFree(nights, List.of())).detail().split(", ")[9]);
    }

    @Test
    void a_first_night_in_the_past_is_pointed_at() {
        assertEquals(List.of(new FieldError("/check_in", "2027-06-10 has passed: at the hotel it is 2027-06-11")),
                Rejections.explain(new BookingRejection.StayInPast(NIGHT, NIGHT.plusDays(1))).errors());
    }
}
