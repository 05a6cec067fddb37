package innkeeper.system.support;

import java.net.URI;
import java.util.Map;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A booking as its guest sees it over REST. */
public record Booking(String id, String reference, Person guest, Answer made) {
    /** The body of a booking request for two guests. */
    public static Map<String, Object> request(Hotel hotel, Stay stay, String payment) {
        return Map.of(
                "hotel_id", hotel.id(),
                "room_type_id", hotel.roomType(),
                "check_in", stay.checkIn().toString(),
                "check_out", stay.checkOut().toString(),
                "guests", 2,
                "payment", payment);
    }

    public static Booking online(Person guest, Hotel hotel, Stay stay) {
        return of(guest, ask(guest, hotel, stay, "online"));
    }

    public static Booking atHotel(Person guest, Hotel hotel, Stay stay) {
        return of(guest, ask(guest, hotel, stay, "at_hotel"));
    }

    /** Whatever the answer may be. */
    public static Answer ask(Person guest, Hotel hotel, Stay stay, String payment) {
        return Request.to("booking-service", "/v1/bookings").by(guest).post(request(hotel, stay, payment));
    }

    public static Booking of(Person guest, Answer made) {
        made.expect(201);
        return new Booking(made.text("/id"), made.text("/reference"), guest, made);
    }

    public URI payUrl() {
        return URI.create(made.text("/payment/url"));
    }

    public Answer read() {
        return Request.to("booking-service", "/v1/bookings/" + id).by(guest).get();
    }

    public Answer cancel() {
        return Request.to("booking-service", "/v1/bookings/" + id + "/cancel").by(guest).post();
    }

    public void awaitStatus(String status) {
        Patience.eventually().untilAsserted(() -> assertEquals(status, read().expect(200).text("/status")));
    }
}
