package innkeeper.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import innkeeper.local.demo.client.Answer;
import innkeeper.local.demo.client.PayPage;
import innkeeper.local.demo.client.Stage;
import innkeeper.local.demo.client.Unexpected;
import innkeeper.local.demo.client.Waiting;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Find a hotel, book a room, pay on the provider's page, read about it in both inboxes. */
final class MainScenario {
    private static final int NIGHTS = 2;

    private final Stage stage;
    private final Cast cast;

    private record Choice(JsonNode hotel, LocalDate checkIn) {}

    MainScenario(Stage stage, Cast cast) {
        this.stage = stage;
        this.cast = cast;
    }

    Booked play() {
        stage.act("Main scenario 1: the client looks for a hotel");
        Choice choice = chooseHotelOf(cast.boris(), LocalDate.now().plusWeeks(6));
        JsonNode hotel = choice.hotel();
        LocalDate checkIn = choice.checkIn();
        LocalDate checkOut = checkIn.plusDays(NIGHTS);
        String roomType = hotel.at("/offer/rooms/0/room_type_id").asText();

        stage.act("Meanwhile the hotelier doubles the price: what the client saw holds for a quarter of an hour");
        price(hotel, checkIn, hotel.at("/offer/total"));

        stage.act("Main scenario 2 and 3: the client books; the price comes from hotel-service");
        Answer booking = stage.post(cast.client().bearer(), stage.uri("booking-service", "/v1/bookings"), Map.of(
                "hotel_id", hotel.get("id").asText(),
                "check_in", checkIn.toString(),
                "check_out", checkOut.toString(),
                "rooms", hotel.at("/offer/rooms"),
                "payment", "online",
                "quote_token", hotel.at("/offer/quote_token").asText()))
                .expect(201)
                .expect("/status", "pending_payment")
                .expect("/price/total/amount", hotel.at("/offer/total/amount").asText());
        price(hotel, checkIn, NullNode.getInstance());
        String id = booking.text("/id");
        String reference = booking.text("/reference");

        stage.act("Main scenario 4: the client pays on the provider's page");
        URI page = new PayPage(stage).pay(URI.create(booking.text("/payment/url")));

        stage.act("Main scenario 5: the booking is confirmed");
        URI self = stage.uri("booking-service", "/v1/bookings/" + id);
        Waiting.until("the booking to be confirmed",
                () -> stage.get(cast.client().bearer(), self).expect(200),
                answer -> answer.text("/status").equals("confirmed"));

        stage.act("Main scenario 5: the provider's page leads to that of the booking, which needs no log-in");
        String name = hotel.get("name").asText();
        String shown = stage.get(Optional.empty(), page).expect(200).response().body();
        if (!Stream.of(reference, name, "Confirmed").allMatch(shown::contains)) {
            throw new Unexpected("%s does not show %s, confirmed".formatted(page, reference));
        }

        stage.act("Main scenario 6: both read about it in their inbox");
        stage.inbox(cast.client().email()).expectMail(reference, name);
        stage.inbox(cast.boris().email()).expectMail(reference, name);
        return new Booked(id, reference, hotel.get("id").asText(), roomType, checkIn, checkOut);
    }

    /** Of each night of the stay, as a day of its own; null takes it back. */
    private void price(JsonNode hotel, LocalDate checkIn, JsonNode price) {
        String plans = "/v1/hotels/%s/rate-plans".formatted(hotel.get("id").asText());
        JsonNode all = stage.get(Optional.empty(), stage.uri("hotel-service", plans)).expect(200).json().get("items");
        String standard = StreamSupport.stream(all.spliterator(), false)
                .filter(plan -> plan.get("name").asText().equals("standard")).findFirst().orElseThrow().get("id").asText();
        stage.put(cast.boris().bearer(), stage.uri("hotel-service", "%s/%s/prices".formatted(plans, standard)),
                Map.of("prices", checkIn.datesUntil(checkIn.plusDays(NIGHTS)).map(night -> {
                    Map<String, Object> day = new LinkedHashMap<>();
                    day.put("room_type_id", hotel.at("/offer/rooms/0/room_type_id").asText());
                    day.put("from", night.toString());
                    day.put("to", night.plusDays(1).toString());
                    day.put("price", price);
                    return day;
                }).toList())).expect(200);
    }

    /** Seasons have a minimum stay: where nothing is free, the client looks a week later. */
    private Choice chooseHotelOf(Cast.Person owner, LocalDate earliest) {
        for (int week = 0; week < 8; week++) {
            LocalDate checkIn = earliest.plusWeeks(week);
            Answer found = stage.get(Optional.empty(), stage.uri("hotel-service", "/v1/hotels?adults=2&limit=5&check_in="
                    + checkIn + "&check_out=" + checkIn.plusDays(NIGHTS))).expect(200);
            for (JsonNode hotel : found.json().get("items")) {
                if (hotel.get("owner_id").asText().equals(owner.id())) {
                    return new Choice(hotel, checkIn);
                }
            }
        }
        throw new Unexpected("no hotel of %s has a room free from %s on".formatted(owner.email(), earliest));
    }
}
