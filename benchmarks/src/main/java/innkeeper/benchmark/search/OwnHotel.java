package innkeeper.benchmark.search;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.benchmark.load.ClosedLoop.Call;
import innkeeper.benchmark.load.Form;
import innkeeper.benchmark.load.Persons;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A hotel of five room types and two plans with prices for more than a year, made by its hotelier over REST. */
final class OwnHotel {
    private static final int ROOM_TYPES = 5;
    private static final int DAYS = 400;
    private static final String ZONE = "Europe/Moscow";

    private final URI hotel;
    private final String token;
    private final LocalDate today = LocalDate.now(ZoneId.of(ZONE));

    OwnHotel(URI auth, URI hotels) throws Exception {
        Form.json(auth.resolve("/v1/auth/register"), Map.of("email", "hotelier@load.example", "password", Persons.PASSWORD,
                "full_name", "Olga Hotelier", "role", "hotelier", "locale", "en"), 201);
        this.token = Form.token(auth.resolve("/v1/oauth/token"), Map.of("grant_type", "password", "client_id", "load", "username",
                "hotelier@load.example", "password", Persons.PASSWORD)).required("access_token").asText();
        JsonNode made = Form.send("POST", hotels.resolve("/v1/hotels"), token, Map.of("name", "Own Hotel", "country", "RU", "city",
                "Kazan", "address", "Main street 1", "stars", 3, "timezone", ZONE, "currency", "RUB"));
        this.hotel = hotels.resolve("/v1/hotels/" + made.required("id").asText());
        fill();
    }

    private void fill() throws Exception {
        List<String> types = new ArrayList<>();
        for (int i = 0; i < ROOM_TYPES; i++) {
            types.add(Form.send("POST", below("/room-types"), token, Map.of("name", "Room " + i, "capacity", Map.of("adults", 2,
                    "children", 1, "total", 3), "total_rooms", 5, "base_price", rub(500_000))).required("id").asText());
        }
        String standard = Form.send("GET", below("/rate-plans"), token).required("items").path(0).required("id").asText();
        Form.send("POST", below("/rate-plans"), token, Map.of("name", "breakfast", "board", "breakfast", "derived_from",
                Map.of("rate_plan_id", standard, "percent", 15)));
        for (String type : types) {
            Form.send("PUT", below("/rate-plans/%s/prices".formatted(standard)), token, Map.of("prices", List.of(
                    Map.of("room_type_id", type, "from", today.toString(), "to", end().toString(), "price", rub(600_000)),
                    Map.of("room_type_id", type, "from", today.toString(), "to", end().toString(), "price", rub(700_000),
                            "weekdays", List.of("friday", "saturday")))));
        }
    }

    private static Map<String, Object> rub(long minor) {
        return Map.of("amount", minor, "currency", "RUB");
    }

    private LocalDate end() {
        return today.plusDays(DAYS);
    }

    private URI below(String path) {
        return URI.create(hotel + path);
    }

    Call calendar() {
        URI calendar = below("/calendar?from=%s&to=%s".formatted(today, end()));
        return _ -> Form.send("GET", calendar, token);
    }
}
