package innkeeper.booking;

import innkeeper.booking.domain.Booking.AwaitingPayment;
import innkeeper.booking.domain.Booking.Confirmed;
import innkeeper.booking.domain.Booking.Held;
import innkeeper.booking.domain.room.CancellationPolicy;
import innkeeper.booking.domain.Hotel;
import innkeeper.booking.domain.room.RoomType;
import innkeeper.booking.domain.sale.Quote;
import innkeeper.booking.domain.sale.Quote.Night;
import innkeeper.booking.domain.Reference;
import innkeeper.booking.domain.Terms;
import innkeeper.booking.domain.payment.Checkout;
import innkeeper.booking.domain.payment.Payment;
import innkeeper.booking.domain.payment.PaymentMethod;
import innkeeper.booking.domain.payment.Settlement.Paid;
import innkeeper.booking.domain.payment.Settlement.Unpaid;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.RoomTypeId;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** Anna books a double in Boris's hotel in Saint Petersburg for two nights in June 2027. */
public final class Situations {
    public static final Instant NOW = Instant.parse("2027-06-01T10:00:00Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    public static final PersonId ANNA = PersonId.of("01930000-0000-7000-8000-000000000001");
    public static final PersonId BORIS = PersonId.of("01930000-0000-7000-8000-000000000002");
    public static final PersonId CLARA = PersonId.of("01930000-0000-7000-8000-000000000003");
    public static final HotelId ASTORIA = HotelId.of("01930000-0000-7000-9000-000000000001");
    public static final RoomTypeId DOUBLE = RoomTypeId.of("01930000-0000-7000-a000-000000000001");
    public static final DateRange STAY = new DateRange(LocalDate.parse("2027-06-10"), LocalDate.parse("2027-06-12"));
    public static final Money TOTAL = Money.of(2_500_000, "RUB");
    public static final Payment PAYMENT = new Payment("pay-1", TOTAL);
    public static final Hotel HOTEL = new Hotel(ASTORIA, BORIS, "Hotel Astoria", "Saint Petersburg",
            "Bolshaya Morskaya 39", ZoneId.of("Europe/Moscow"), LocalTime.of(14, 0), LocalTime.of(12, 0));

    private Situations() {}

    /** A new one each time, in the same order in every run. */
    public static Supplier<Reference> references() {
        Random random = new Random(7);
        return () -> Reference.random(random);
    }

    public static Terms terms(PaymentMethod method) {
        return terms(new BookingId(UUID.randomUUID()), new Reference("K7MQ2XPA"), DOUBLE, STAY, method);
    }

    public static Terms terms(
            BookingId id, Reference reference, RoomTypeId roomType, DateRange stay, PaymentMethod method) {
        return new Terms(id, reference, ANNA, HOTEL, new RoomType(roomType, "Double"), stay, 2, 1,
                Collections.nCopies(stay.length(), Money.of(1_250_000, "RUB")),
                new CancellationPolicy(2, 30), method, NOW);
    }

    public static Held aHold() {
        return aHold(terms(PaymentMethod.ONLINE));
    }

    public static Held aHold(Terms terms) {
        return new Held(terms, Instant.parse("2027-06-01T10:15:00Z"));
    }

    public static Checkout aCheckout() {
        return new Checkout("pay-1", URI.create("http://provider.example/pay/pay-1"),
                Instant.parse("2027-06-01T10:15:00Z"));
    }

    public static AwaitingPayment aBookingAwaitingPayment() {
        return aHold().await(aCheckout());
    }

    public static Confirmed aPaidBooking() {
        return new Confirmed(terms(PaymentMethod.ONLINE), new Paid("pay-1"));
    }

    public static Confirmed aBookingToBePaidAtTheDesk() {
        return new Confirmed(terms(PaymentMethod.AT_HOTEL), new Unpaid());
    }

    /** Twelve thousand five hundred roubles a night, {@code offered} rooms of the type each night. */
    public static Quote aQuote(DateRange stay, int rooms, int offered) {
        Money price = Money.of(1_250_000, "RUB");
        return new Quote(HOTEL, new RoomType(DOUBLE, "Double"), new CancellationPolicy(2, 30),
                stay.nights().stream().map(date -> new Night(date, price, offered)).toList(),
                price.times((long) stay.length() * rooms));
    }
}
