package innkeeper.booking.sale.domain;

import innkeeper.booking.folio.domain.PaymentMethod;
import innkeeper.booking.inventory.domain.RoomNight;
import innkeeper.booking.rejection.domain.BookingRejection.PaymentNotOffered;
import innkeeper.booking.rejection.domain.BookingRejection.PaymentToChoose;
import innkeeper.booking.rejection.domain.BookingRejection.SoldOut;
import innkeeper.booking.rejection.domain.BookingRejection.StayInPast;
import innkeeper.booking.rejection.domain.BookingRejection.TotalTooLarge;
import innkeeper.booking.rejection.domain.QuoteToken;
import innkeeper.booking.reservation.domain.Hotel;
import innkeeper.booking.room.domain.CancellationTerms;
import innkeeper.booking.room.domain.Deposit;
import innkeeper.booking.room.domain.RatePlan;
import innkeeper.booking.room.domain.RoomExtra;
import innkeeper.booking.room.domain.RoomType;
import innkeeper.booking.room.domain.TaxOrFee;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a stay costs the client, and how many rooms the hotel offers for each of its nights.
 *
 * @param rooms in the order in which they were asked for
 * @param token fixes all of it; empty where there is too much to fix
 */
public record Quote(Hotel hotel, List<Room> rooms, Money total, Optional<QuoteToken> token) {
    /** More than any stay costs, and small enough that no sum of ours ever overflows. */
    private static final long LARGEST_TOTAL = 1_000_000_000_000L;

    public Quote {
        rooms = List.copyOf(rooms);
    }

    /**
     * One room under its plan.
     *
     * @param deposit where it is one of the methods
     */
    public record Room(
            RoomType type, RatePlan plan, Set<PaymentMethod> methods, CancellationTerms cancellation, List<Night> nights,
            List<TaxOrFee> charges, List<RoomExtra> extras, Optional<Deposit> deposit) {
        public Room {
            methods = Set.copyOf(methods);
            nights = List.copyOf(nights);
            charges = List.copyOf(charges);
            extras = List.copyOf(extras);
            if (methods.contains(PaymentMethod.DEPOSIT) != deposit.isPresent()) {
                throw new IllegalArgumentException("paid by %s, and the deposit is %s".formatted(methods, deposit));
            }
        }

        public List<Money> prices() {
            return nights.stream().map(Night::price).toList();
        }

        private Stream<Money> owed() {
            return Stream.of(prices().stream(), charges.stream().filter(charge -> !charge.included()).map(TaxOrFee::amount),
                    extras.stream().map(RoomExtra::amount)).flatMap(each -> each);
        }
    }

    /** One night: its price, and how many rooms of the type are offered, sold or not. */
    public record Night(LocalDate date, Money price, int offered) {}

    /** What the whole stay costs, taxes, fees and extras included: our own sum, which the hotel's must equal. */
    public Money totalFor(DateRange stay) {
        for (Room room : rooms) {
            if (!room.nights().stream().map(Night::date).toList().equals(stay.nights())) {
                throw new IllegalStateException("quoted are %s, asked was %s".formatted(room.nights(), stay));
            }
        }
        Money sum = rooms.stream().flatMap(Room::owed).reduce(Money::plus).orElseThrow();
        if (!sum.equals(total)) {
            throw new IllegalStateException("nights, taxes, fees and extras sum up to %s, quoted are %s".formatted(sum, total));
        }
        if (sum.minor() > LARGEST_TOTAL) {
            throw new Rejected(new TotalTooLarge(sum));
        }
        return sum;
    }

    /**
     * The way in which all rooms are paid: the one that was wished for, or the only one that there is.
     *
     * @throws Rejected {@code PaymentNotOffered}, {@code PaymentToChoose}
     */
    public PaymentMethod method(Optional<PaymentMethod> wished) {
        Set<PaymentMethod> offered = EnumSet.allOf(PaymentMethod.class);
        rooms.forEach(room -> offered.retainAll(room.methods()));
        if (offered.isEmpty() || wished.filter(method -> !offered.contains(method)).isPresent()) {
            throw new Rejected(new PaymentNotOffered(offered));
        }
        return wished.orElseGet(() -> {
            if (offered.size() > 1) {
                throw new Rejected(new PaymentToChoose(offered));
            }
            return offered.iterator().next();
        });
    }

    /** How many rooms of each type the hotel offers on each night. */
    public Map<RoomNight, Integer> offered() {
        return rooms.stream()
                .flatMap(room -> room.nights().stream().map(night -> Map.entry(
                        new RoomNight(room.type().id(), night.date()), night.offered())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::min));
    }

    /** The same with the name of the room type, as the hotel calls it. */
    public SoldOut named(SoldOut gone) {
        String name = rooms.stream().map(Room::type).filter(type -> type.id().equals(gone.roomType()))
                .map(RoomType::name).findFirst().orElse(gone.name());
        return new SoldOut(gone.roomType(), name, gone.nights());
    }

    /** Refuses a first night before today, as the hotel's calendar has it. */
    public void requireAhead(DateRange stay, Instant now) {
        LocalDate today = hotel.today(now);
        if (stay.checkIn().isBefore(today)) {
            throw new Rejected(new StayInPast(stay.checkIn(), today));
        }
    }
}
