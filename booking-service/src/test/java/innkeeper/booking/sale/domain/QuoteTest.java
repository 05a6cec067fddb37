package innkeeper.booking.sale.domain;

import innkeeper.booking.Situations;
import innkeeper.booking.folio.domain.PaymentMethod;
import innkeeper.booking.rejection.domain.BookingRejection.PaymentNotOffered;
import innkeeper.booking.rejection.domain.BookingRejection.PaymentToChoose;
import innkeeper.booking.rejection.domain.BookingRejection.StayInPast;
import innkeeper.booking.rejection.domain.BookingRejection.TotalTooLarge;
import innkeeper.booking.room.domain.Deposit;
import innkeeper.booking.room.domain.RoomType;
import innkeeper.booking.sale.domain.Quote.Night;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.Rejection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import static innkeeper.booking.Situations.STAY;
import static innkeeper.booking.folio.domain.PaymentMethod.AT_HOTEL;
import static innkeeper.booking.folio.domain.PaymentMethod.DEPOSIT;
import static innkeeper.booking.folio.domain.PaymentMethod.ONLINE;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class QuoteTest {
    @Test
    void the_total_is_the_sum_of_the_nights_of_all_rooms() {
        assertEquals(Money.of(35_000, "EUR"), quote(2, 35_000, 10_000, 7_500).totalFor(STAY));
    }

    @Test
    void a_quoted_total_that_is_not_the_sum_of_its_nights_is_never_charged() {
        assertThrows(IllegalStateException.class, () -> quote(2, 34_999, 10_000, 7_500).totalFor(STAY));
    }

    @Test
    void nights_that_were_not_asked_for_are_never_charged() {
        DateRange other = new DateRange(LocalDate.parse("2027-06-11"), LocalDate.parse("2027-06-13"));
        assertThrows(IllegalStateException.class, () -> quote(2, 35_000, 10_000, 7_500).totalFor(other));
    }

    @Test
    void a_total_beyond_all_measure_is_refused() {
        Rejected refused = assertThrows(Rejected.class,
                () -> quote(1, 1_000_000_000_001L, 1_000_000_000_000L, 1).totalFor(STAY));
        assertEquals(new TotalTooLarge(Money.of(1_000_000_000_001L, "EUR")), refused.rejection());
    }

    @Test
    void today_is_what_the_hotels_calendar_says() {
        Quote quote = quote(1, 17_500, 10_000, 7_500);
        // in Saint Petersburg the tenth of June ends at 21:00 UTC
        assertDoesNotThrow(() -> quote.requireAhead(STAY, Instant.parse("2027-06-10T20:59:59Z")));
        Rejected refused = assertThrows(Rejected.class,
                () -> quote.requireAhead(STAY, Instant.parse("2027-06-10T21:00:00Z")));
        assertEquals(new StayInPast(LocalDate.parse("2027-06-10"), LocalDate.parse("2027-06-11")), refused.rejection());
    }

    @Test
    void of_two_answers_for_one_night_the_smaller_offer_counts() {
        Quote.Room more = room(Money.of(1, "EUR"), Money.of(1, "EUR"), 5);
        Quote.Room less = room(Money.of(1, "EUR"), Money.of(1, "EUR"), 4);
        Quote quote = new Quote(Situations.HOTEL, List.of(more, less), Money.of(4, "EUR"), Optional.empty());
        assertEquals(Situations.offered(Situations.DOUBLE, STAY, 4), quote.offered());
    }

    private static Quote quote(int rooms, long total, long first, long second) {
        return new Quote(Situations.HOTEL,
                Collections.nCopies(rooms, room(Money.of(first, "EUR"), Money.of(second, "EUR"), 5)),
                Money.of(total, "EUR"), Optional.empty());
    }

    @Test
    void the_plans_decide_how_it_is_paid() {
        Quote either =
                new Quote(Situations.HOTEL, List.of(paid(ONLINE, AT_HOTEL)), Money.of(2, "EUR"), Optional.empty());
        Quote online = new Quote(Situations.HOTEL, List.of(paid(ONLINE, AT_HOTEL), paid(ONLINE)), Money.of(4, "EUR"),
                Optional.empty());
        Quote neither = new Quote(Situations.HOTEL, List.of(paid(AT_HOTEL), paid(ONLINE)), Money.of(4, "EUR"),
                Optional.empty());
        Quote deposit = new Quote(Situations.HOTEL, List.of(paid(ONLINE, DEPOSIT), paid(DEPOSIT)), Money.of(4, "EUR"),
                Optional.empty());
        Quote mixed = new Quote(Situations.HOTEL, List.of(paid(AT_HOTEL), paid(DEPOSIT)), Money.of(4, "EUR"),
                Optional.empty());
        assertEquals(DEPOSIT, deposit.method(Optional.empty()));
        assertEquals(new PaymentNotOffered(Set.of(DEPOSIT)), refused(() -> deposit.method(Optional.of(ONLINE))));
        assertEquals(new PaymentNotOffered(Set.of()), refused(() -> mixed.method(Optional.empty())));
        assertEquals(AT_HOTEL, either.method(Optional.of(AT_HOTEL)));
        assertEquals(ONLINE, online.method(Optional.empty()));
        assertEquals(new PaymentToChoose(Set.of(ONLINE, AT_HOTEL)), refused(() -> either.method(Optional.empty())));
        assertEquals(new PaymentNotOffered(Set.of(ONLINE)), refused(() -> online.method(Optional.of(AT_HOTEL))));
        assertEquals(new PaymentNotOffered(Set.of()), refused(() -> neither.method(Optional.of(ONLINE))));
    }

    private static Rejection refused(Executable asked) {
        return assertThrows(Rejected.class, asked).rejection();
    }

    private static Quote.Room paid(PaymentMethod... methods) {
        return room(Money.of(1, "EUR"), Money.of(1, "EUR"), 5, Set.of(methods));
    }

    private static Quote.Room room(Money first, Money second, int offered) {
        return room(first, second, offered, Set.of(PaymentMethod.values()));
    }

    private static Quote.Room room(Money first, Money second, int offered, Set<PaymentMethod> methods) {
        return new Quote.Room(new RoomType(Situations.DOUBLE, "Double"), Situations.STANDARD,
                methods, Situations.POLICY,
                List.of(new Night(LocalDate.parse("2027-06-10"), first, offered),
                        new Night(LocalDate.parse("2027-06-11"), second, offered)),
                List.of(), List.of(), methods.contains(DEPOSIT)
                        ? Optional.of(new Deposit(50, Money.of(1, "EUR")))
                        : Optional.empty());
    }
}
