package innkeeper.booking.sale.usecase;

import innkeeper.booking.Situations;
import innkeeper.booking.folio.domain.PaymentMethod;
import innkeeper.booking.rejection.domain.BookingRejection.ExtraNotOffered;
import innkeeper.booking.rejection.domain.BookingRejection.OverCapacity;
import innkeeper.booking.rejection.domain.BookingRejection.QuoteExpired;
import innkeeper.booking.rejection.domain.BookingRejection.UnknownExtra;
import innkeeper.booking.rejection.domain.BookingRejection.UnknownHotel;
import innkeeper.booking.rejection.domain.BookingRejection.UnknownRatePlan;
import innkeeper.booking.rejection.domain.BookingRejection.UnknownRoomType;
import innkeeper.booking.rejection.domain.QuoteToken;
import innkeeper.booking.room.domain.Deposit;
import innkeeper.booking.room.domain.RoomExtra;
import innkeeper.booking.room.domain.TaxOrFee;
import innkeeper.booking.sale.domain.Quote;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import innkeeper.kit.problem.InvalidInput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** One hotel with one type of room for two; how many rooms it offers can be changed, and what it asks for them. */
public class InMemoryHotels implements Hotels {
    /** Of every price of now. */
    public static final QuoteToken NOW = new QuoteToken("k1.now", Instant.parse("2027-06-01T10:15:00Z"));

    private volatile int offered;
    private volatile List<TaxOrFee> charges = List.of();
    private final Map<String, List<TaxOrFee>> shown = new ConcurrentHashMap<>();

    private volatile Optional<Deposit> asked = Optional.empty();

    public InMemoryHotels(int offered) {
        this.offered = offered;
    }

    public void offer(int rooms) {
        offered = rooms;
    }

    /** Each room is paid by a deposit alone, from now on. */
    public void ask(Deposit deposit) {
        asked = Optional.of(deposit);
    }

    /** With each room, from now on. */
    public void charge(List<TaxOrFee> taxesAndFees) {
        charges = taxesAndFees;
    }

    @Override
    public Quote quote(HotelId hotel, DateRange stay, List<WantedRoom> rooms, Optional<String> token) {
        if (!hotel.equals(Situations.ASTORIA)) {
            throw new Rejected(new UnknownHotel(hotel));
        }
        for (WantedRoom room : rooms) {
            if (!room.type().equals(Situations.DOUBLE)) {
                throw new Rejected(new UnknownRoomType("The hotel has no room type " + room.type()));
            }
            if (room.plan().filter(plan -> !plan.equals(Situations.STANDARD.id())).isPresent()) {
                throw new Rejected(new UnknownRatePlan("The hotel has no such rate plan"));
            }
            if (room.occupancy().people() > 2) {
                throw new Rejected(new OverCapacity("The rooms sleep 2"));
            }
        }
        Quote plain = withExtras(Situations.aQuote(stay, rooms.size(), offered), rooms);
        Quote quote = charged(plain, token.map(each -> shown(each, plain)).orElse(charges));
        Quote priced = asked.map(deposit -> byDeposit(quote, deposit)).orElse(quote);
        return new Quote(priced.hotel(), priced.rooms(), priced.total(),
                Optional.of(token.map(each -> new QuoteToken(each, NOW.until())).orElseGet(this::fresh)));
    }

    private QuoteToken fresh() {
        return new QuoteToken(show(NOW.token()), NOW.until());
    }

    /** A token for what is asked now. */
    public String show(String token) {
        shown.put(token, charges);
        return token;
    }

    /** The token is known and its time is over. */
    public void end(String token) {
        shown.remove(token);
    }

    private List<TaxOrFee> shown(String token, Quote plain) {
        if (token.startsWith("forged")) {
            throw new InvalidInput("/quote_token", "is not the quote_token of an offer");
        }
        if (!shown.containsKey(token)) {
            throw new Rejected(
                    new QuoteExpired("The offer ended", charged(plain, charges).total(), Optional.of(fresh())));
        }
        return shown.get(token);
    }

    private static Quote withExtras(Quote plain, List<WantedRoom> wanted) {
        List<Quote.Room> rooms = IntStream.range(0, wanted.size()).mapToObj(i -> {
            Quote.Room room = plain.rooms().get(i);
            return new Quote.Room(room.type(), room.plan(), room.methods(), room.cancellation(), room.nights(),
                    room.charges(),
                    wanted.get(i).extras().stream().map(extra -> extra(extra, wanted.get(i))).toList(), room.deposit());
        }).toList();
        return new Quote(plain.hotel(), rooms,
                rooms.stream().flatMap(room -> room.extras().stream()).map(RoomExtra::amount)
                        .reduce(plain.total(), Money::plus),
                Optional.empty());
    }

    private static RoomExtra extra(WantedExtra wanted, WantedRoom room) {
        if (!wanted.id().equals(Situations.BREAKFAST)) {
            throw new Rejected(new UnknownExtra("The hotel has no extra " + wanted.id()));
        }
        int people = room.occupancy().people();
        if (wanted.quantity().orElse(people) > people) {
            throw new Rejected(new ExtraNotOffered("Breakfast is for %d here at most".formatted(people)));
        }
        return Situations.breakfast(wanted.quantity().orElse(people));
    }

    private static Quote byDeposit(Quote quote, Deposit deposit) {
        return new Quote(quote.hotel(), quote.rooms().stream().map(room -> new Quote.Room(room.type(), room.plan(),
                Set.of(PaymentMethod.DEPOSIT), room.cancellation(), room.nights(), room.charges(),
                room.extras(), Optional.of(deposit)))
                .toList(), quote.total(), Optional.empty());
    }

    private static Quote charged(Quote plain, List<TaxOrFee> charges) {
        Money onTop = charges.stream().filter(charge -> !charge.included()).map(TaxOrFee::amount)
                .reduce(plain.total().times(0), Money::plus);
        return new Quote(plain.hotel(), plain.rooms().stream().map(room -> new Quote.Room(room.type(), room.plan(),
                room.methods(), room.cancellation(), room.nights(), charges, room.extras(), room.deposit())).toList(),
                plain.total().plus(onTop.times(plain.rooms().size())), Optional.empty());
    }
}
