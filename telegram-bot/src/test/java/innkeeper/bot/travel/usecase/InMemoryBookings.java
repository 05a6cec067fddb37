package innkeeper.bot.travel.usecase;

import innkeeper.bot.session.usecase.Unauthenticated;
import innkeeper.bot.travel.domain.Board;
import innkeeper.bot.travel.domain.Booking;
import innkeeper.bot.travel.domain.Booking.Place;
import innkeeper.bot.travel.domain.Booking.Room;
import innkeeper.bot.travel.domain.Booking.Status;
import innkeeper.bot.travel.domain.Cancellation;
import innkeeper.bot.travel.domain.End;
import innkeeper.bot.travel.domain.Folio;
import innkeeper.bot.travel.domain.Guests;
import innkeeper.bot.travel.domain.Price;
import innkeeper.bot.travel.domain.Price.Charge;
import innkeeper.bot.travel.domain.Request;
import innkeeper.bot.travel.domain.Request.Payment;
import innkeeper.bot.travel.domain.Terms;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kit.problem.Unavailable;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One person's bookings, all at one hotel, made once under each key. */
public final class InMemoryBookings implements Bookings {
    public static final Place VOLGA =
            new Place("Volga & <Sons>", "Kazan", "Kremlin Embankment 21", "Europe/Moscow", "14:00", "12:00",
                    "+78432345678", "", "");

    private static final Money NOTHING = Money.of(0, "RUB");

    public final Map<BookingId, Booking> known = new LinkedHashMap<>();
    public final Map<BookingId, Folio> folios = new LinkedHashMap<>();
    public final Map<String, BookingId> keys = new LinkedHashMap<>();
    public final List<Request> requests = new ArrayList<>();
    public final List<String> tokens = new ArrayList<>();
    public Cancellation cancellation = new Cancellation(NOTHING, NOTHING, NOTHING);
    /** What is thrown instead of an answer: no, or nothing. */
    public Optional<RuntimeException> trouble = Optional.empty();
    /** Tokens other than this one are good no more; empty where all are. */
    public String good = "";

    /** Of a double for two. */
    public static Booking booking(long number, Status status, DateRange stay, boolean online) {
        return booking(number, status, online, room(new Guests(2, List.of()), stay, 1_780_000));
    }

    /** What of it stands is paid, or is to be paid at the hotel. */
    public static Booking booking(long number, Status status, boolean online, Room... rooms) {
        Booking booking = new Booking(new BookingId(new UUID(7, number)), "REF" + number, status, VOLGA, List.of(rooms),
                online ? Payment.ONLINE : Payment.AT_HOTEL, Optional.empty(), NOTHING, Optional.empty(),
                Optional.empty());
        boolean owes = status == Status.PENDING_PAYMENT || status.open() && !online;
        return owes ? owing(booking.price().total(), booking) : booking;
    }

    public static Booking owing(Money balance, Booking booking) {
        return new Booking(booking.id(), booking.reference(), booking.status(), booking.hotel(), booking.rooms(),
                booking.payment(), booking.deposit(), balance, booking.payPage(), booking.payBy());
    }

    public static Booking at(Place hotel, Booking booking) {
        return new Booking(booking.id(), booking.reference(), booking.status(), hotel, booking.rooms(),
                booking.payment(),
                booking.deposit(), booking.balance(), booking.payPage(), booking.payBy());
    }

    /** A double, with a tax of a hundred roubles on top. */
    public static Room room(Guests guests, DateRange stay, long total) {
        Money tax = Money.of(10_000, "RUB");
        Money all = Money.of(total, "RUB");
        return new Room("Double", guests, stay, Board.BREAKFAST,
                new Price(all.minus(tax), List.of(new Charge("Tourist tax", tax, false)), all), Terms.FREE,
                Optional.empty());
    }

    public static Room ended(End end, Room room) {
        return new Room(room.name(), room.guests(), room.stay(), room.board(), room.price(), room.terms(),
                Optional.of(end));
    }

    public void put(Booking booking) {
        known.put(booking.id(), booking);
    }

    public Booking stands(Booking booking, Status status) {
        Booking now = new Booking(booking.id(), booking.reference(), status, booking.hotel(), booking.rooms(),
                booking.payment(), booking.deposit(), NOTHING, Optional.empty(), Optional.empty());
        put(now);
        return now;
    }

    public void away() {
        trouble = Optional.of(new Unavailable("booking-service", new IllegalStateException("away")));
    }

    public void refuses(String code) {
        trouble = Optional.of(new RejectedByService(code));
    }

    @Override
    public Booking book(String token, String key, Request request) {
        answer(token);
        requests.add(request);
        return known.get(keys.computeIfAbsent(key, _ -> {
            boolean online = request.payment() != Payment.AT_HOTEL;
            Booking made = new Booking(new BookingId(new UUID(7, known.size() + 1)), "REF" + (known.size() + 1),
                    online ? Status.PENDING_PAYMENT : Status.CONFIRMED, VOLGA,
                    request.what().rooms().stream().map(room -> room(room.guests(), request.stay(),
                            request.expected().minor() / request.what().rooms().size())).toList(),
                    request.payment(),
                    request.payment() == Payment.DEPOSIT
                            ? Optional.of(request.expected().percent(30))
                            : Optional.empty(),
                    request.expected(),
                    online ? Optional.of(URI.create("https://pay.example.net/1")) : Optional.<URI>empty(),
                    online ? Optional.of(Instant.parse("2027-05-01T10:15:00Z")) : Optional.<Instant>empty());
            put(made);
            return made.id();
        }));
    }

    @Override
    public List<Booking> list(String token) {
        answer(token);
        return List.copyOf(known.values()).reversed();
    }

    @Override
    public List<Booking> at(String token, HotelId hotel, DateRange time) {
        answer(token);
        return List.copyOf(known.values());
    }

    @Override
    public Booking read(String token, BookingId id) {
        answer(token);
        return Optional.ofNullable(known.get(id)).orElseThrow(() -> new RejectedByService("unknown-booking"));
    }

    /** Unless another is known, nothing but what is paid of what stands. */
    @Override
    public Folio folio(String token, BookingId id) {
        Booking booking = read(token, id);
        Money paid = booking.status().open() ? booking.price().total().minus(booking.balance()) : NOTHING;
        return folios.getOrDefault(id, new Folio(paid, NOTHING, NOTHING, NOTHING, booking.balance()));
    }

    @Override
    public Cancellation preview(String token, BookingId id) {
        answer(token);
        return cancellation;
    }

    @Override
    public Booking cancel(String token, String key, BookingId id) {
        answer(token);
        return stands(read(token, id), Status.CANCELLED);
    }

    private void answer(String token) {
        tokens.add(token);
        if (!good.isEmpty() && !good.equals(token)) {
            throw new Unauthenticated();
        }
        trouble.ifPresent(thrown -> {
            throw thrown;
        });
    }
}
