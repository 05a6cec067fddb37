package innkeeper.bot.travel.usecase;

import innkeeper.bot.session.usecase.Unauthenticated;
import innkeeper.bot.travel.domain.Board;
import innkeeper.bot.travel.domain.Booking;
import innkeeper.bot.travel.domain.Booking.Place;
import innkeeper.bot.travel.domain.Booking.Room;
import innkeeper.bot.travel.domain.Booking.Status;
import innkeeper.bot.travel.domain.Cancellation;
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

    public final Map<BookingId, Booking> known = new LinkedHashMap<>();
    public final Map<String, BookingId> keys = new LinkedHashMap<>();
    public final List<Request> requests = new ArrayList<>();
    public final List<String> tokens = new ArrayList<>();
    public Cancellation cancellation = new Cancellation(Money.of(0, "RUB"), Money.of(0, "RUB"), Money.of(0, "RUB"));
    /** What is thrown instead of an answer: no, or nothing. */
    public Optional<RuntimeException> trouble = Optional.empty();
    /** Tokens other than this one are good no more; empty where all are. */
    public String good = "";

    public static Booking booking(long number, Status status, DateRange stay, boolean online) {
        return new Booking(new BookingId(new UUID(7, number)), "REF" + number, status, VOLGA, stay,
                List.of(room(new Guests(2, List.of()))), price(Money.of(1_780_000, "RUB")),
                Money.of(online ? 0 : 1_780_000, "RUB"), Optional.empty(),
                Optional.empty());
    }

    private static Room room(Guests guests) {
        return new Room("Double", guests, Board.BREAKFAST, Terms.FREE);
    }

    /** With a tax of a hundred roubles on top. */
    private static Price price(Money total) {
        Money tax = Money.of(10_000, "RUB");
        return new Price(total.minus(tax), List.of(new Charge("Tourist tax", tax, false)), total);
    }

    public void put(Booking booking) {
        known.put(booking.id(), booking);
    }

    public Booking stands(Booking booking, Status status) {
        Booking now =
                new Booking(booking.id(), booking.reference(), status, booking.hotel(), booking.stay(), booking.rooms(),
                        booking.price(), booking.dueAtHotel(), Optional.empty(), Optional.empty());
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
            Money due = switch (request.payment()) {
                case ONLINE -> request.expected().times(0);
                case AT_HOTEL -> request.expected();
                case DEPOSIT -> request.expected().percent(70);
            };
            Booking made = new Booking(new BookingId(new UUID(7, known.size() + 1)), "REF" + (known.size() + 1),
                    online ? Status.PENDING_PAYMENT : Status.CONFIRMED, VOLGA, request.stay(),
                    request.what().rooms().stream().map(room -> room(room.guests())).toList(),
                    price(request.expected()), due,
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
