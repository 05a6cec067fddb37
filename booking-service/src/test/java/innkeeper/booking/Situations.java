package innkeeper.booking;

import innkeeper.booking.folio.domain.Payment;
import innkeeper.booking.folio.domain.PaymentMethod;
import innkeeper.booking.folio.domain.Posting;
import innkeeper.booking.inventory.domain.RoomNight;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.domain.Checkout;
import innkeeper.booking.reservation.domain.GivingUp;
import innkeeper.booking.reservation.domain.Hold;
import innkeeper.booking.reservation.domain.Hotel;
import innkeeper.booking.reservation.domain.Reference;
import innkeeper.booking.reservation.domain.Terms;
import innkeeper.booking.room.domain.Actor;
import innkeeper.booking.room.domain.Board;
import innkeeper.booking.room.domain.CancellationTerms;
import innkeeper.booking.room.domain.CancellationTerms.Share;
import innkeeper.booking.room.domain.CancellationTerms.Step;
import innkeeper.booking.room.domain.Deposit;
import innkeeper.booking.room.domain.Occupancy;
import innkeeper.booking.room.domain.Party;
import innkeeper.booking.room.domain.RatePlan;
import innkeeper.booking.room.domain.RoomExtra;
import innkeeper.booking.room.domain.RoomTerms;
import innkeeper.booking.room.domain.RoomType;
import innkeeper.booking.room.domain.TaxOrFee;
import innkeeper.booking.sale.domain.Quote;
import innkeeper.booking.sale.domain.Quote.Night;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.ExtraId;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.PersonId;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomId;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.ids.Ids;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Anna books a double in Boris's hotel in Saint Petersburg for two nights in June 2027. */
public final class Situations {
    public static final Instant NOW = Instant.parse("2027-06-01T10:00:00Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    public static final PersonId ANNA = PersonId.of("01930000-0000-7000-8000-000000000001");
    public static final PersonId BORIS = PersonId.of("01930000-0000-7000-8000-000000000002");
    public static final PersonId CLARA = PersonId.of("01930000-0000-7000-8000-000000000003");
    public static final HotelId ASTORIA = HotelId.of("01930000-0000-7000-9000-000000000001");
    public static final RoomTypeId DOUBLE = RoomTypeId.of("01930000-0000-7000-a000-000000000001");
    public static final RatePlan STANDARD =
            new RatePlan(RatePlanId.of("01930000-0000-7000-a100-000000000001"), "standard", Board.ROOM_ONLY);
    public static final DateRange STAY = new DateRange(LocalDate.parse("2027-06-10"), LocalDate.parse("2027-06-12"));
    public static final Money PRICE = Money.of(1_250_000, "RUB");
    public static final Money TOTAL = Money.of(2_500_000, "RUB");
    public static final Payment PAYMENT = new Payment("pay-1", TOTAL);
    public static final Instant HOLD_ENDS = Instant.parse("2027-06-01T10:15:00Z");
    public static final Hotel HOTEL = new Hotel(ASTORIA, "Hotel Astoria", "Saint Petersburg",
            "Bolshaya Morskaya 39", ZoneId.of("Europe/Moscow"), LocalTime.of(14, 0), LocalTime.of(12, 0),
            new Hotel.Contact("+78123456789", "desk@astoria.example", ""));

    /** Of {@link #aDouble}: 30 % from two days before check-in on. */
    public static final CancellationTerms POLICY = costing(STAY, 2, 30, Collections.nCopies(STAY.length(), PRICE));

    /** Of {@link #aTaxedDouble}: 250 and 300 roubles come on top. */
    public static final ExtraId BREAKFAST = ExtraId.of("01930000-0000-7000-a200-000000000001");
    private static final RoomExtra TRANSFER = new RoomExtra(ExtraId.of("01930000-0000-7000-a200-000000000002"),
            "Transfer",
            RoomExtra.Per.STAY, Money.of(150_000, "RUB"), 1, List.of(Money.of(150_000, "RUB"), Money.of(0, "RUB")));
    public static final List<TaxOrFee> CHARGES = List.of(
            new TaxOrFee("Tourist tax", TaxOrFee.Kind.TAX, false, Collections.nCopies(2, Money.of(12_500, "RUB"))),
            new TaxOrFee("Cleaning", TaxOrFee.Kind.FEE, false, List.of(Money.of(30_000, "RUB"), Money.of(0, "RUB"))),
            new TaxOrFee("VAT", TaxOrFee.Kind.TAX, true, Collections.nCopies(2, Money.of(208_333, "RUB"))));

    private Situations() {}

    /** What giving up a room costs from so many days before check-in on. */
    public static CancellationTerms costing(DateRange stay, int days, int percent, List<Money> prices) {
        Instant from = stay.checkIn().minusDays(days).atTime(HOTEL.checkInTime()).atZone(HOTEL.timezone()).toInstant();
        Money fee = prices.stream().reduce(Money::plus).orElseThrow().percent(percent);
        return new CancellationTerms(List.of(new Step(Optional.of(from), new Share.Percent(percent), fee)),
                Optional.empty());
    }

    /** A new one each time, in the same order in every run. */
    public static Supplier<Reference> references() {
        Random random = new Random(7);
        return () -> Reference.random(random);
    }

    public static Posting at(Instant moment) {
        return new Posting(moment, Ids::next);
    }

    public static Posting now() {
        return at(NOW);
    }

    public static Terms terms(PaymentMethod method) {
        return new Terms(new BookingId(Ids.next()), new Reference("K7MQ2XPA"), ANNA, HOTEL, method, NOW);
    }

    public static RoomTerms aDouble() {
        return aRoom(DOUBLE, STAY, POLICY, Collections.nCopies(STAY.length(), PRICE));
    }

    public static RoomTerms aRoom(RoomTypeId type, DateRange stay, CancellationTerms policy, List<Money> prices) {
        return new RoomTerms(new RoomId(Ids.next()), new RoomType(type, "Double"), STANDARD, stay, Occupancy.adults(2),
                prices, List.of(), List.of(), policy, Optional.empty());
    }

    /** {@link #aDouble} with a tax of 1 % and a fee of 300 roubles for the stay on top, and a tax that its price contains. */
    public static RoomTerms aTaxedDouble() {
        RoomTerms plain = aDouble();
        return new RoomTerms(plain.id(), plain.type(), plain.plan(), plain.stay(), plain.occupancy(), plain.prices(),
                CHARGES, List.of(), plain.cancellation(), Optional.empty());
    }

    /** {@link #aTaxedDouble} with breakfast for two, and a transfer. */
    public static RoomTerms aDoubleWithExtras() {
        RoomTerms taxed = aTaxedDouble();
        return new RoomTerms(taxed.id(), taxed.type(), taxed.plan(), taxed.stay(), taxed.occupancy(), taxed.prices(),
                taxed.charges(), List.of(breakfast(2), TRANSFER), taxed.cancellation(), Optional.empty());
    }

    /** For so many, on the nights of {@link #STAY}. */
    public static RoomExtra breakfast(int people) {
        return new RoomExtra(BREAKFAST, "Breakfast", RoomExtra.Per.PERSON_AND_NIGHT, Money.of(65_000, "RUB"), people,
                Collections.nCopies(2, Money.of(65_000L * people, "RUB")));
    }

    /** {@link #aDouble} of which three tenths are paid when it is booked. */
    public static RoomTerms aDoubleByDeposit() {
        return byDeposit(30, aDouble());
    }

    /** The room with so much of it to be paid when it is booked. */
    public static RoomTerms byDeposit(int percent, RoomTerms room) {
        return new RoomTerms(room.id(), room.type(), room.plan(), room.stay(), room.occupancy(), room.prices(),
                room.charges(), room.extras(), room.cancellation(),
                Optional.of(new Deposit(percent, room.total().percent(percent))));
    }

    public static Booking held(Terms terms, RoomTerms... rooms) {
        return Booking.open(terms, List.of(rooms), Optional.of(Hold.until(HOLD_ENDS)), at(terms.bookedAt()));
    }

    public static Booking aHold() {
        return held(terms(PaymentMethod.ONLINE), aDouble());
    }

    public static Checkout aCheckout() {
        return new Checkout("pay-1", URI.create("http://provider.example/pay/pay-1"), HOLD_ENDS);
    }

    public static Booking aBookingAwaitingPayment() {
        return aHold().payable(aCheckout());
    }

    public static Booking aPaidBooking() {
        return paid(aHold());
    }

    /** What is held, once the sum that was agreed has come. */
    public static Booking paid(Booking held) {
        return held.paid(new Payment("pay-1", held.prepayment()), now());
    }

    public static Booking aBookingToBePaidAtTheDesk(RoomTerms... rooms) {
        return Booking.open(terms(PaymentMethod.AT_HOTEL), rooms.length == 0 ? List.of(aDouble()) : List.of(rooms),
                Optional.empty(), now());
    }

    /** All rooms that are left. */
    public static GivingUp everything(Party party) {
        Actor actor = switch (party) {
            case SYSTEM -> Actor.SYSTEM;
            case CLIENT -> Actor.of(party, ANNA);
            case OWNER, MANAGER, FRONT_DESK, ACCOUNTANT, ADMIN -> Actor.of(party, BORIS);
        };
        return new GivingUp(actor, Set.of(), "");
    }

    /** Twelve thousand five hundred roubles a night, {@code offered} rooms of the type each night. */
    public static Quote aQuote(DateRange stay, int rooms, int offered) {
        Quote.Room room =
                new Quote.Room(new RoomType(DOUBLE, "Double"), STANDARD,
                        Set.of(PaymentMethod.ONLINE, PaymentMethod.AT_HOTEL), POLICY,
                        stay.nights().stream().map(date -> new Night(date, PRICE, offered)).toList(), List.of(),
                        List.of(), Optional.empty());
        return new Quote(HOTEL, Collections.nCopies(rooms, room), PRICE.times((long) stay.length() * rooms),
                Optional.empty());
    }

    /** So many rooms of a type on each night. */
    public static Map<RoomNight, Integer> offered(RoomTypeId type, DateRange stay, int rooms) {
        return stay.nights().stream().collect(Collectors.toMap(night -> new RoomNight(type, night), _ -> rooms));
    }
}
