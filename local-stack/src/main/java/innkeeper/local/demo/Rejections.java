package innkeeper.local.demo;

import innkeeper.local.demo.client.Stage;
import java.util.HashMap;
import java.util.Map;

/** One rejection for each of the four ownership rules. */
final class Rejections {
    private final Stage stage;
    private final Cast cast;

    Rejections(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
    }

    void play(Booked booked) {
        stage.act("Rule 1: a hotelier sees no bookings of another's hotel, and changes nothing about it");
        stage.get(cast.clara().bearer(), stage.uri("booking-service", "/v1/bookings/" + booked.bookingId()))
                .expect(403).expect("/code", "not-booking-party");
        stage.patch(cast.clara().bearer(), stage.uri("hotel-service", "/v1/hotels/" + booked.hotelId()), "\"v1\"",
                Map.of("stars", 1)).expect(403).expect("/code", "not-hotel-staff");

        stage.act("Rule 2: a client sees no bookings of another, and books for nobody else");
        stage.get(cast.otherClient().bearer(), stage.uri("booking-service", "/v1/bookings/" + booked.bookingId()))
                .expect(403).expect("/code", "not-booking-party");
        Map<String, Object> forSomebodyElse = new HashMap<>(request(booked));
        forSomebodyElse.put("client_id", cast.otherClient().id());
        stage.post(cast.client().bearer(), stage.uri("booking-service", "/v1/bookings"), forSomebodyElse)
                .expect(403).expect("/code", "not-own-booking");

        stage.act("Rule 3: a hotelier cannot book");
        stage.post(cast.boris().bearer(), stage.uri("booking-service", "/v1/bookings"), request(booked))
                .expect(403).expect("/code", "role-forbids");

        stage.act("Rule 4: a client cannot edit a hotel");
        stage.patch(cast.client().bearer(), stage.uri("hotel-service", "/v1/hotels/" + booked.hotelId()), "\"v1\"",
                Map.of("stars", 1)).expect(403).expect("/code", "role-forbids");
    }

    private static Map<String, Object> request(Booked booked) {
        return Map.of(
                "hotel_id", booked.hotelId(),
                "room_type_id", booked.roomTypeId(),
                "check_in", booked.checkIn().toString(),
                "check_out", booked.checkOut().toString(),
                "guests", 2,
                "payment", "at_hotel");
    }
}
