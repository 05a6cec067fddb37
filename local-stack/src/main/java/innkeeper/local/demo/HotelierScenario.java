package innkeeper.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.local.demo.client.Answer;
import innkeeper.local.demo.client.Stage;
import innkeeper.local.demo.client.Unexpected;
import java.util.List;
import java.util.Map;

/** A hotelier adds a hotel, edits it, and lists the bookings in their own hotels. */
final class HotelierScenario {
    private final Stage stage;
    private final Cast cast;

    HotelierScenario(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
    }

    void play(Booked booked) {
        stage.act("Hotelier: adds a hotel");
        Answer added = stage.post(cast.boris().bearer(), stage.uri("hotel-service", "/v1/hotels"), Map.ofEntries(
                Map.entry("name", "Lighthouse Inn"),
                Map.entry("description", "Six rooms above the harbour."),
                Map.entry("country", "RU"),
                Map.entry("city", "Vladivostok"),
                Map.entry("address", "Tokarevskaya Koshka 1"),
                Map.entry("stars", 3),
                Map.entry("timezone", "Asia/Vladivostok"),
                Map.entry("currency", "RUB"),
                Map.entry("check_in_time", "14:00"),
                Map.entry("check_out_time", "12:00"),
                Map.entry("amenities", List.of("wifi")))).expect(201);

        stage.act("Hotelier: edits it; the updated hotel comes back");
        stage.patch(cast.boris().bearer(), stage.uri("hotel-service", "/v1/hotels/" + added.text("/id")),
                added.header("ETag"), Map.of("stars", 4))
                .expect(200)
                .expect("/stars", "4")
                .expect("/name", "Lighthouse Inn");

        stage.act("Hotelier: lists the bookings in their own hotels");
        Answer list = stage.get(cast.boris().bearer(),
                stage.uri("booking-service", "/v1/bookings?hotel_id=" + booked.hotelId())).expect(200);
        boolean listed = false;
        for (JsonNode booking : list.json().get("items")) {
            listed |= booking.get("id").asText().equals(booked.bookingId());
        }
        if (!listed) {
            throw new Unexpected("the owner's list lacks the booking " + booked.reference());
        }
    }
}
