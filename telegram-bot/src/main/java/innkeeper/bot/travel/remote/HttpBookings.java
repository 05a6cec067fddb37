package innkeeper.bot.travel.remote;

import com.fasterxml.jackson.databind.JsonNode;
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
import innkeeper.bot.travel.usecase.Bookings;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.telemetry.Telemetry;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** booking-service over its REST API, with the person's own token. */
public final class HttpBookings implements Bookings {
    private static final String MOST = "100";

    private final Rest rest;

    public HttpBookings(ServiceSettings settings, Telemetry telemetry) {
        this.rest = new Rest("booking-service", settings.bookings(), settings.deadline(), telemetry);
    }

    private record NewBooking(HotelId hotelId, LocalDate checkIn, LocalDate checkOut, List<NewRoom> rooms, Payment payment,
            Money expectedTotal, String quoteToken) {}

    private record NewRoom(RoomTypeId roomTypeId, RatePlanId ratePlanId, int adults,
            List<Integer> childrenAges) {}

    @Override
    public Booking book(String token, String key, Request request) {
        return booking(rest.post(token, "/v1/bookings", key, new NewBooking(request.hotel(),
                request.stay().checkIn(), request.stay().checkOut(),
                request.what().rooms().stream().map(room -> new NewRoom(room.type(), request.what().plan(), room.guests().adults(),
                        room.guests().childrenAges())).toList(),
                request.payment(), request.expected(), request.token().orElse(null))));
    }

    @Override
    public List<Booking> list(String token) {
        return bookings(rest.get(token, "/v1/bookings", Map.of("limit", MOST))).toList();
    }

    @Override
    public List<Booking> at(String token, HotelId hotel, DateRange time) {
        return bookings(rest.get(token, "/v1/bookings", Map.of(
                "hotel_id", hotel.toString(),
                "from", time.checkIn().toString(),
                "to", time.checkOut().toString(),
                "status", "confirmed",
                "limit", MOST))).toList();
    }

    @Override
    public Booking read(String token, BookingId id) {
        return booking(rest.get(token, "/v1/bookings/" + id, Map.of()));
    }

    @Override
    public Cancellation preview(String token, BookingId id) {
        JsonNode preview = rest.get(token, "/v1/bookings/%s/cancellation".formatted(id), Map.of());
        return new Cancellation(Rest.money(preview.required("fee")), Rest.money(preview.required("refund")),
                Rest.money(preview.required("left_to_pay")));
    }

    @Override
    public Booking cancel(String token, String key, BookingId id) {
        return booking(rest.post(token, "/v1/bookings/%s/cancel".formatted(id), key, Map.of()));
    }

    private static Stream<Booking> bookings(JsonNode page) {
        return StreamSupport.stream(page.required("items").spliterator(), false).map(HttpBookings::booking);
    }

    private static Booking booking(JsonNode booking) {
        JsonNode payment = booking.path("payment");
        return new Booking(BookingId.of(booking.required("id").asText()), booking.required("reference").asText(),
                status(booking.required("status").asText()), place(booking.required("hotel")),
                new DateRange(date(booking, "check_in"), date(booking, "check_out")),
                rooms(booking).map(HttpBookings::room).toList(), price(booking), dueAtHotel(booking),
                payment.isObject() ? Optional.of(URI.create(payment.required("url").asText())) : Optional.<URI>empty(),
                Optional.of(Rest.text(booking, "expires_at")).filter(time -> !time.isEmpty()).map(Instant::parse));
    }

    private static Money dueAtHotel(JsonNode booking) {
        Money total = Rest.money(booking.required("price").required("total"));
        return switch (Payment.valueOf(booking.required("payment_method").asText().toUpperCase(Locale.ROOT))) {
            case ONLINE -> total.times(0);
            case AT_HOTEL -> total;
            case DEPOSIT -> Rest.money(booking.required("deposit").required("due_at_hotel"));
        };
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

    private static Stream<JsonNode> rooms(JsonNode booking) {
        return StreamSupport.stream(booking.required("rooms").spliterator(), false);
    }

    private static Room room(JsonNode room) {
        List<Integer> ages = StreamSupport.stream(room.required("children_ages").spliterator(), false)
                .map(JsonNode::asInt).toList();
        return new Room(room.required("room_type").required("name").asText(),
                new Guests(room.required("adults").asInt(), ages), Agreed.board(room.required("rate_plan")),
                Agreed.terms(room.required("cancellation_policy")));
    }

    /** A charge, or an extra, that several rooms have is one of the booking. */
    private static Price price(JsonNode booking) {
        Map<List<Object>, Charge> charges = new LinkedHashMap<>();
        rooms(booking).flatMap(room -> Stream.concat(Agreed.extras(room.required("extras")), Agreed.charges(room.required("charges"))))
                .forEach(charge -> charges.merge(List.of(charge.name(), charge.included()), charge,
                        (one, more) -> new Charge(one.name(), one.amount().plus(more.amount()), one.included())));
        JsonNode price = booking.required("price");
        return new Price(Rest.money(price.required("nights")), List.copyOf(charges.values()),
                Rest.money(price.required("total")));
    }

    private static LocalDate date(JsonNode booking, String field) {
        return LocalDate.parse(booking.required(field).asText());
    }
}
