package innkeeper.bot.travel.remote;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.bot.travel.domain.Booking;
import innkeeper.bot.travel.domain.Cancellation;
import innkeeper.bot.travel.domain.Folio;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

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
        return BookingReader.booking(rest.post(token, "/v1/bookings", key, new NewBooking(request.hotel(),
                request.stay().checkIn(), request.stay().checkOut(),
                request.what().rooms().stream().map(room -> new NewRoom(room.type(), request.what().plan(), room.guests().adults(),
                        room.guests().childrenAges())).toList(),
                request.payment(), request.expected(), request.token().orElse(null))));
    }

    @Override
    public List<Booking> list(String token) {
        return BookingReader.bookings(rest.get(token, "/v1/bookings", Map.of("limit", MOST))).toList();
    }

    @Override
    public List<Booking> at(String token, HotelId hotel, DateRange time) {
        return BookingReader.bookings(rest.get(token, "/v1/bookings", Map.of(
                "hotel_id", hotel.toString(),
                "from", time.checkIn().toString(),
                "to", time.checkOut().toString(),
                "status", "confirmed",
                "limit", MOST))).toList();
    }

    @Override
    public Booking read(String token, BookingId id) {
        return BookingReader.booking(rest.get(token, "/v1/bookings/" + id, Map.of()));
    }

    @Override
    public Folio folio(String token, BookingId id) {
        return BookingReader.folio(rest.get(token, "/v1/bookings/%s/folio".formatted(id), Map.of()));
    }

    @Override
    public Cancellation preview(String token, BookingId id) {
        JsonNode preview = rest.get(token, "/v1/bookings/%s/cancellation".formatted(id), Map.of());
        return new Cancellation(Rest.money(preview.required("fee")), Rest.money(preview.required("refund")),
                Rest.money(preview.required("left_to_pay")));
    }

    @Override
    public Booking cancel(String token, String key, BookingId id) {
        return BookingReader.booking(rest.post(token, "/v1/bookings/%s/cancel".formatted(id), key, Map.of()));
    }
}
