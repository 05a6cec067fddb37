package innkeeper.system.support;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A hotel that one test alone knows, with one room type, in a city of its own. */
public record Hotel(String id, String name, String city, String roomType, Person owner) {
    /**
     * A night costs 6,200.00 RUB; from two days before the stay on cancelling costs half, as no law of its country forbids.
     * auth-service has heard of it.
     */
    public static Hotel of(Person owner, int rooms) {
        String city = "Novograd " + UUID.randomUUID();
        String id = Request.to("hotel-service", "/v1/hotels").by(owner).post(Map.of(
                "name", "Lighthouse Inn",
                "country", "KZ",
                "city", city,
                "address", "Harbour Street 1",
                "stars", 3,
                "timezone", "Europe/Moscow",
                "currency", "RUB")).expect(201).text("/id");
        String roomType = Request.to("hotel-service", "/v1/hotels/" + id + "/room-types").by(owner).post(Map.of(
                "name", "Double",
                "capacity", Map.of("adults", 2, "children", 1, "total", 2),
                "total_rooms", rooms,
                "base_price", Map.of("amount", 620_000, "currency", "RUB"))).expect(201).text("/id");
        giveBackUntilTwoDaysBefore(id, owner);
        Patience.eventually()
                .untilAsserted(() -> Request.to("auth-service", "/v1/hotels/%s/staff".formatted(id)).by(owner)
                        .get().expect(200));
        return new Hotel(id, "Lighthouse Inn", city, roomType, owner);
    }

    private static void giveBackUntilTwoDaysBefore(String id, Person owner) {
        String plan = "/v1/hotels/%s/rate-plans/%s".formatted(id,
                Request.to("hotel-service", "/v1/hotels/%s/rate-plans".formatted(id)).get().expect(200).items("id")
                        .getFirst());
        Request.to("hotel-service", plan).by(owner).patch("\"v1\"", Map.of("cancellation_policy",
                Map.of("steps", List.of(Map.of("until_days", 2, "fee_percent", 50))))).expect(200);
    }

    /** The hotels that a search for this city and stay offers. */
    public List<String> found(Stay stay) {
        String query = "city=%s&check_in=%s&check_out=%s&guests=2"
                .formatted(city.replace(" ", "%20"), stay.checkIn(), stay.checkOut());
        return Request.to("hotel-service", "/v1/hotels?" + query).get().expect(200).items("id");
    }

    /** The rooms left that the offers for the stay name, one number for each room type; none when sold out. */
    public List<String> roomsLeft(Stay stay) {
        return Request.to("hotel-service", "/v1/hotels/%s/offers?check_in=%s&check_out=%s&guests=2"
                .formatted(id, stay.checkIn(), stay.checkOut())).get().expect(200).items("room_types/0/rooms_left");
    }
}
