package innkeeper.notification.letter.template;

import innkeeper.kernel.Money;
import innkeeper.kit.json.Json;
import innkeeper.notification.message.domain.BookingFacts;
import innkeeper.notification.message.domain.BookingFacts.Room;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.people.domain.Addressee;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A booking as mail programs understand it: a {@code LodgingReservation} of schema.org, in JSON-LD. */
final class Reservation {
    private static final String TYPE = "@type";

    private Reservation() {}

    /**
     * Fit for a script element of HTML: it holds nothing that could end one.
     *
     * @param link empty where there is none
     * @return empty where the news is of money alone
     */
    static String of(Message.OfBooking message, Addressee guest, Words words, String link) {
        return switch (message.news()) {
            case CONFIRMED, AMENDED -> json("ReservationConfirmed", message.facts(), guest, words, link);
            case CANCELLED -> json("ReservationCancelled", message.facts(), guest, words, link);
            case EXPIRED, REFUNDED, PAYMENT_RETURNED, GUEST_UNREACHED -> "";
        };
    }

    private static String json(String status, BookingFacts booking, Addressee guest, Words words, String link) {
        Map<String, Object> reservation = new LinkedHashMap<>();
        reservation.put("@context", "https://schema.org");
        reservation.put(TYPE, "LodgingReservation");
        reservation.put("reservationNumber", booking.reference());
        reservation.put("reservationStatus", "https://schema.org/" + status);
        reservation.put("underName", person(words.foreign(guest.fullName())));
        reservation.put("reservationFor", hotel(booking.hotel(), words));
        reservation.put("checkinTime", local(booking.arrival()));
        reservation.put("checkoutTime", local(booking.departure()));
        reservation.put("numAdults", booking.ownRooms().stream().mapToInt(Room::adults).sum());
        reservation.put("numChildren", booking.ownRooms().stream().mapToInt(room -> room.childrenAges().size()).sum());
        reservation.put("lodgingUnitDescription", booking.ownRooms().stream()
                .map(room -> words.foreign(room.roomType())).collect(Collectors.joining(", ")));
        reservation.put("totalPrice", plain(booking.price()));
        reservation.put("priceCurrency", booking.price().currency().getCurrencyCode());
        if (!link.isEmpty()) {
            reservation.put("url", link);
        }
        return Json.write(reservation).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    private static Map<String, Object> person(String name) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put(TYPE, "Person");
        person.put("name", name);
        return person;
    }

    private static Map<String, Object> hotel(BookingFacts.Hotel hotel, Words words) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put(TYPE, "LodgingBusiness");
        place.put("name", words.foreign(hotel.name()));
        Map<String, Object> address = new LinkedHashMap<>();
        address.put(TYPE, "PostalAddress");
        address.put("streetAddress", words.foreign(hotel.address()));
        address.put("addressLocality", words.foreign(hotel.city()));
        place.put("address", address);
        if (!hotel.contact().phone().isEmpty()) {
            place.put("telephone", hotel.contact().phone());
        }
        if (!hotel.contact().email().isEmpty()) {
            place.put("email", hotel.contact().email());
        }
        return place;
    }

    private static String local(ZonedDateTime moment) {
        return moment.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static String plain(Money money) {
        return money.decimal().toPlainString();
    }
}
