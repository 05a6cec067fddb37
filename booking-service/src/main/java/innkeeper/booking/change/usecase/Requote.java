package innkeeper.booking.change.usecase;

import innkeeper.booking.inventory.domain.RoomNight;
import innkeeper.booking.rejection.domain.BookingRejection.SoldOut;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.reservation.domain.LiveRooms;
import innkeeper.booking.room.domain.Room;
import innkeeper.booking.room.domain.RoomTerms;
import innkeeper.booking.sale.domain.Quote;
import innkeeper.booking.sale.usecase.Hotels;
import innkeeper.booking.sale.usecase.WantedRoom;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Rejected;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Asks the hotel what rooms cost as they are wanted. */
final class Requote {
    private final Hotels hotels;

    Requote(Hotels hotels) {
        this.hotels = hotels;
    }

    /**
     * What would be agreed on.
     *
     * @param rooms  that change; none where all are wanted as they are
     * @param quotes one for all rooms that are slept in at the same time
     */
    record Anew(List<RoomTerms> rooms, List<Quote> quotes) {
        /** How many rooms of each type the hotel offers on each night. */
        Map<RoomNight, Integer> offered() {
            Map<RoomNight, Integer> all = new HashMap<>();
            quotes.forEach(quote -> quote.offered().forEach((night, rooms) -> all.merge(night, rooms, Integer::min)));
            return all;
        }

        /** The same with the name of the room type, as the hotel calls it. */
        SoldOut named(SoldOut gone) {
            return quotes.stream().map(quote -> quote.named(gone)).filter(named -> !named.name().isEmpty()).findFirst()
                    .orElse(gone);
        }
    }

    /** @throws Rejected as {@link Hotels#quote}, {@link LiveRooms#of}, {@code StayInPast}, {@code PaymentNotOffered}, {@code TotalTooLarge} */
    Anew handle(Booking booking, ChangeRequest request, Instant now) {
        Map<DateRange, List<RoomTerms>> changing = LiveRooms.of(booking, request.named()).stream().map(Room::terms)
                .filter(room -> changes(room, request))
                .collect(Collectors.groupingBy(request::stay));
        List<RoomTerms> rooms = new ArrayList<>();
        List<Quote> quotes = new ArrayList<>();
        changing.forEach((stay, booked) -> {
            Quote quote = quote(booking, stay, booked, request, now);
            quotes.add(quote);
            for (int i = 0; i < booked.size(); i++) {
                rooms.add(terms(booked.get(i), stay, quote.rooms().get(i), wanted(booked.get(i), request)));
            }
        });
        return new Anew(rooms, quotes);
    }

    private Quote quote(Booking booking, DateRange stay, List<RoomTerms> booked, ChangeRequest request, Instant now) {
        Quote quote = hotels.quote(booking.terms().hotel().id(), stay,
                booked.stream().map(room -> wanted(room, request)).toList(), Optional.empty());
        if (booked.stream().anyMatch(room -> !room.stay().checkIn().equals(stay.checkIn()))) {
            quote.requireAhead(stay, now);
        }
        quote.totalFor(stay);
        quote.method(Optional.of(booking.terms().method()));
        return quote;
    }

    private static boolean changes(RoomTerms room, ChangeRequest request) {
        return !request.stay(room).equals(room.stay()) || !wanted(room, request).equals(RoomRequest.booked(room));
    }

    private static WantedRoom wanted(RoomTerms room, ChangeRequest request) {
        return request.of(room.id()).wanted(room);
    }

    private static RoomTerms terms(RoomTerms booked, DateRange stay, Quote.Room quoted, WantedRoom wanted) {
        return new RoomTerms(booked.id(), quoted.type(), quoted.plan(), stay, wanted.occupancy(), quoted.prices(),
                quoted.charges(), quoted.extras(), quoted.cancellation(), Optional.empty());
    }
}
