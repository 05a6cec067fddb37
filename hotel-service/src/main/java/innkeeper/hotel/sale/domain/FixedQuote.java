package innkeeper.hotel.sale.domain;

import innkeeper.hotel.rejection.domain.HotelRejection.UnfitQuoteToken;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Rejected;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A price that a guest was shown, with all that belongs to it: until its end they pay no other one.
 *
 * @param rooms in the order in which they were shown
 */
public record FixedQuote(HotelId hotel, DateRange dates, List<FixedRoom> rooms, Instant until) {
    public FixedQuote {
        rooms = List.copyOf(rooms);
        if (rooms.isEmpty()) {
            throw new IllegalArgumentException("a quote of no room");
        }
    }

    public static FixedQuote of(HotelId hotel, DateRange dates, List<Offer> offers, Instant until) {
        return new FixedQuote(hotel, dates, offers.stream().flatMap(Offer::fixed).toList(), until);
    }

    /** Its end is no longer part of it. */
    public boolean holdsAt(Instant now) {
        return now.isBefore(until);
    }

    /** @throws Rejected {@code UnfitQuoteToken}, saying what it is for where something else is asked for */
    public void requireFor(HotelId wanted, LocalDate checkIn, LocalDate checkOut, List<WantedRoom> asked) {
        difference(wanted, checkIn, checkOut, asked).ifPresent(difference -> {
            throw new Rejected(new UnfitQuoteToken("is for " + difference));
        });
    }

    private Optional<String> difference(HotelId wanted, LocalDate checkIn, LocalDate checkOut, List<WantedRoom> asked) {
        if (!wanted.equals(hotel)) {
            return Optional.of("hotel " + hotel);
        }
        if (!checkIn.equals(dates.checkIn()) || !checkOut.equals(dates.checkOut())) {
            return Optional.of("%s to %s".formatted(dates.checkIn(), dates.checkOut()));
        }
        if (asked.size() != rooms.size()) {
            return Optional.of(rooms.size() == 1 ? "1 room" : "%d rooms".formatted(rooms.size()));
        }
        return IntStream.range(0, rooms.size()).boxed()
                .flatMap(i -> rooms.get(i).difference(asked.get(i)).stream()
                        .map(difference -> "%s in room %d".formatted(difference, i + 1)))
                .findFirst();
    }
}
