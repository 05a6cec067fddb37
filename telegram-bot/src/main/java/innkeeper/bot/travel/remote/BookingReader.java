package innkeeper.bot.travel.remote;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.bot.travel.domain.Booking;
import innkeeper.bot.travel.domain.Booking.Place;
import innkeeper.bot.travel.domain.Booking.Room;
import innkeeper.bot.travel.domain.Booking.Status;
import innkeeper.bot.travel.domain.End;
import innkeeper.bot.travel.domain.End.Note;
import innkeeper.bot.travel.domain.End.Party;
import innkeeper.bot.travel.domain.End.Reason;
import innkeeper.bot.travel.domain.Folio;
import innkeeper.bot.travel.domain.Guests;
import innkeeper.bot.travel.domain.Price;
import innkeeper.bot.travel.domain.Request.Payment;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import innkeeper.kit.text.Label;
import innkeeper.kit.text.TextFormat;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Bookings and folios as the contract writes them. */
final class BookingReader {
    private static final int LONGEST_NOTE = 200;

    private BookingReader() {}

    static Stream<Booking> bookings(JsonNode page) {
        return each(page.required("items")).map(BookingReader::booking);
    }

    static Booking booking(JsonNode booking) {
        JsonNode payment = booking.path("payment");
        JsonNode deposit = booking.path("deposit");
        return new Booking(BookingId.of(booking.required("id").asText()), booking.required("reference").asText(),
                status(booking.required("status").asText()), place(booking.required("hotel")),
                each(booking.required("rooms")).map(BookingReader::room).toList(),
                Payment.valueOf(booking.required("payment_method").asText().toUpperCase(Locale.ROOT)),
                deposit.isObject() ? Optional.of(Rest.money(deposit.required("amount"))) : Optional.empty(),
                Rest.money(booking.required("balance")),
                payment.isObject() ? Optional.of(URI.create(payment.required("url").asText())) : Optional.empty(),
                Optional.of(Rest.text(booking, "expires_at")).filter(time -> !time.isEmpty()).map(Instant::parse));
    }

    /** What came in another currency than that of the prices is not counted there either. */
    static Folio folio(JsonNode folio) {
        Money balance = Rest.money(folio.required("balance"));
        return new Folio(sum(lines(folio, "payment"), balance), sum(lines(folio, "cancellation_fee"), balance),
                sum(lines(folio, "refund"), balance), sum(each(folio.required("refunds_due")), balance), balance);
    }

    private static Stream<JsonNode> lines(JsonNode folio, String kind) {
        return each(folio.required("lines")).filter(line -> line.required("kind").asText().equals(kind));
    }

    private static Money sum(Stream<JsonNode> lines, Money balance) {
        return lines.map(line -> Rest.money(line.required("amount")))
                .filter(amount -> amount.currency().equals(balance.currency()))
                .reduce(balance.times(0), Money::plus);
    }

    private static Status status(String status) {
        return switch (status) {
            case "pending_payment" -> Status.PENDING_PAYMENT;
            case "confirmed" -> Status.CONFIRMED;
            case "expired" -> Status.EXPIRED;
            case "cancelled" -> Status.CANCELLED;
            default -> Status.OTHER;
        };
    }

    private static Place place(JsonNode hotel) {
        JsonNode contact = hotel.required("contact");
        return new Place(hotel.required("name").asText(), hotel.required("city").asText(),
                hotel.required("address").asText(), hotel.required("timezone").asText(),
                hotel.required("check_in_time").asText(), hotel.required("check_out_time").asText(),
                Rest.text(contact, "phone"), Rest.text(contact, "email"), Rest.text(contact, "website"));
    }

    private static Room room(JsonNode room) {
        List<Integer> ages = each(room.required("children_ages")).map(JsonNode::asInt).toList();
        JsonNode end = room.path("end");
        return new Room(room.required("room_type").required("name").asText(),
                new Guests(room.required("adults").asInt(), ages),
                new DateRange(LocalDate.parse(room.required("check_in").asText()), LocalDate.parse(room.required("check_out").asText())),
                Agreed.board(room.required("rate_plan")), price(room), Agreed.terms(room.required("cancellation_policy")),
                end.isObject() ? Optional.of(end(end)) : Optional.empty());
    }

    private static Price price(JsonNode room) {
        return new Price(Rest.money(room.required("price")),
                Stream.concat(Agreed.extras(room.required("extras")), Agreed.charges(room.required("charges"))).toList(),
                Rest.money(room.required("total")));
    }

    private static End end(JsonNode end) {
        return new End(reason(end.required("reason").asText()), party(end.required("by").required("as").asText()),
                Instant.parse(end.required("at").asText()), note(end.required("note").asText()));
    }

    private static Note note(String note) {
        String line = Label.of(note, LONGEST_NOTE);
        return new Note(line, TextFormat.NAME.fault(line).isPresent() && !line.isEmpty());
    }

    private static Reason reason(String reason) {
        return switch (reason) {
            case "cancelled" -> Reason.CANCELLED;
            case "not_paid_in_time" -> Reason.NOT_PAID_IN_TIME;
            case "payment_unavailable" -> Reason.PAYMENT_UNAVAILABLE;
            case "paid_another_sum" -> Reason.PAID_ANOTHER_SUM;
            case "payment_returned" -> Reason.PAYMENT_RETURNED;
            default -> Reason.OTHER;
        };
    }

    private static Party party(String as) {
        return switch (as) {
            case "client" -> Party.GUEST;
            case "admin" -> Party.INNKEEPER;
            case "system" -> Party.NOBODY;
            default -> Party.HOTEL;
        };
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
