package innkeeper.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Find a hotel, book a room, pay on the provider's page, read about it in both inboxes. */
final class MainScenario {
    private final Stage stage;
    private final Cast cast;

    MainScenario(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
    }

    Booked play() {
        stage.act("Main scenario 1: the client looks for a hotel");
        LocalDate checkIn = LocalDate.now().plusDays(40);
        LocalDate checkOut = checkIn.plusDays(2);
        JsonNode hotel = chooseHotelOf(cast.boris(), checkIn, checkOut);
        String roomType = hotel.at("/offer/room_type_id").asText();

        stage.act("Main scenario 2 and 3: the client books; the price comes from hotel-service");
        Answer booking = stage.post(cast.client().bearer(), stage.uri("booking-service", "/v1/bookings"), Map.of(
                "hotel_id", hotel.get("id").asText(),
                "room_type_id", roomType,
                "check_in", checkIn.toString(),
                "check_out", checkOut.toString(),
                "guests", 2,
                "payment", "online"))
                .expect(201)
                .expect("/status", "pending_payment")
                .expect("/total/amount", hotel.at("/offer/total/amount").asText());
        String id = booking.text("/id");
        String reference = booking.text("/reference");

        stage.act("Main scenario 4: the client pays on the provider's page");
        new PayPage(stage).pay(URI.create(booking.text("/payment/url")));

        stage.act("Main scenario 5: the booking is confirmed");
        URI self = stage.uri("booking-service", "/v1/bookings/" + id);
        Waiting.until("the booking to be confirmed",
                () -> stage.get(cast.client().bearer(), self).expect(200),
                answer -> answer.text("/status").equals("confirmed"));

        stage.act("Main scenario 6: both read about it in their inbox");
        String name = hotel.get("name").asText();
        stage.inbox(cast.client().email()).expectMail(reference, name);
        stage.inbox(cast.boris().email()).expectMail(reference, name);
        return new Booked(id, reference, hotel.get("id").asText(), roomType, checkIn, checkOut);
    }

    private JsonNode chooseHotelOf(Cast.Person owner, LocalDate checkIn, LocalDate checkOut) {
        var found = stage.get(Optional.empty(), stage.uri("hotel-service",
                "/v1/hotels?guests=2&limit=20&check_in=" + checkIn + "&check_out=" + checkOut)).expect(200);
        for (JsonNode hotel : found.json().get("items")) {
            if (hotel.get("owner_id").asText().equals(owner.id())) {
                return hotel;
            }
        }
        throw new Unexpected("none of the hotels found belongs to " + owner.email());
    }
}
