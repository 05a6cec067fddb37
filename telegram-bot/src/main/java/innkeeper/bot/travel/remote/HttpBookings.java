package innkeeper.bot.travel.remote;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.bot.travel.domain.Booking;
import innkeeper.bot.travel.domain.Booking.Place;
import innkeeper.bot.travel.domain.Booking.Status;
import innkeeper.bot.travel.domain.Cancellation;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

    private record NewRoom(RoomTypeId roomTypeId, RatePlanId ratePlanId, int adults) {}

    @Override
    public Booking book(String token, String key, Request request) {
        return booking(rest.post(token, "/v1/bookings", key, new NewBooking(request.hotel(),
                request.stay().checkIn(), request.stay().checkOut(),
                List.of(new NewRoom(request.what().roomType(), request.what().plan(), request.guests())),
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
        return new Cancellation(Rest.money(preview.required("fee")), Rest.money(preview.required("refund")));
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
                rooms(booking.required("rooms")).collect(Collectors.joining(", ")), guests(booking.required("rooms")),
                Rest.money(booking.required("price").required("total")),
                booking.required("payment_method").asText().equals("online"),
                payment.isObject() ? Optional.of(URI.create(payment.required("url").asText())) : Optional.<URI>empty(),
                Optional.of(Rest.text(booking, "expires_at")).filter(time -> !time.isEmpty()).map(Instant::parse));
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

    private static Stream<String> rooms(JsonNode rooms) {
        return StreamSupport.stream(rooms.spliterator(), false)
                .map(room -> room.required("room_type").required("name").asText());
    }

    private static int guests(JsonNode rooms) {
        return StreamSupport.stream(rooms.spliterator(), false)
                .mapToInt(room -> room.required("adults").asInt() + room.required("children_ages").size()).sum();
    }

    private static LocalDate date(JsonNode booking, String field) {
        return LocalDate.parse(booking.required(field).asText());
    }
}
