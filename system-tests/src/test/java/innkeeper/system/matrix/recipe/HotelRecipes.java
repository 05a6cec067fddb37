package innkeeper.system.matrix.recipe;

import innkeeper.system.matrix.stage.Ask;
import innkeeper.system.matrix.stage.Props;
import innkeeper.system.matrix.stage.Scene;
import innkeeper.system.support.Hotel;
import innkeeper.system.support.Request;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import static java.util.Map.entry;

/** Hotels, room types, rate plans, prices, charges, extras and offers, all of the owner's hotel. */
final class HotelRecipes {
    private static final String IMPORTS = "/v1/hotels/{hotel_id}/room-types/{room_type_id}/calendar-imports";

    private HotelRecipes() {}

    static Map<String, Recipe> all() {
        return Map.ofEntries(
                entry("hotel POST /v1/hotels", scene -> scene.ask().json(Map.of(
                        "name", "Grand Hotel", "country", "RU", "city", "Novograd", "address", "Square 1",
                        "stars", 4, "timezone", "Europe/Moscow", "currency", "RUB"))),
                entry("hotel GET /v1/cities", Scene::ask),
                entry("hotel GET /v1/hotels", scene -> scene.ask()
                        .query("city", scene.props().hotel().city()).lookingFor(scene.props().hotel().id())),
                entry("hotel GET /v1/hotels/{hotel_id}", HotelRecipes::hotel),
                entry("hotel PATCH /v1/hotels/{hotel_id}", scene -> hotel(scene).ifMatch().json(Map.of("stars", 5))),
                entry("hotel DELETE /v1/hotels/{hotel_id}", scene -> hotel(scene).ifMatch()),
                entry("hotel GET /v1/hotels/{hotel_id}/json-ld", HotelRecipes::hotel),
                entry("hotel POST /v1/hotels/{hotel_id}/room-types", scene -> hotel(scene).json(Map.of(
                        "name", "Suite", "capacity", Map.of("adults", 2, "children", 1, "total", 2),
                        "total_rooms", 1, "base_price", rubles(900_000)))),
                entry("hotel GET /v1/hotels/{hotel_id}/room-types",
                        scene -> hotel(scene).lookingFor(scene.props().hotel().roomType())),
                entry("hotel GET /v1/hotels/{hotel_id}/room-types/{room_type_id}", HotelRecipes::roomType),
                entry("hotel PATCH /v1/hotels/{hotel_id}/room-types/{room_type_id}",
                        scene -> roomType(scene).ifMatch().json(Map.of("total_rooms", 9))),
                entry("hotel DELETE /v1/hotels/{hotel_id}/room-types/{room_type_id}",
                        scene -> roomType(scene).ifMatch()),
                entry("hotel POST /v1/hotels/{hotel_id}/rate-plans",
                        scene -> hotel(scene).json(Map.of("name", "Half board", "board", "half_board"))),
                entry("hotel GET /v1/hotels/{hotel_id}/rate-plans",
                        scene -> hotel(scene).lookingFor(scene.props().ratePlan())),
                entry("hotel GET /v1/hotels/{hotel_id}/rate-plans/{rate_plan_id}", HotelRecipes::ratePlan),
                entry("hotel PATCH /v1/hotels/{hotel_id}/rate-plans/{rate_plan_id}",
                        scene -> ratePlan(scene).ifMatch().json(Map.of("min_stay", 2))),
                entry("hotel DELETE /v1/hotels/{hotel_id}/rate-plans/{rate_plan_id}",
                        scene -> ratePlan(scene).ifMatch()),
                entry("hotel GET /v1/hotels/{hotel_id}/rate-plans/{rate_plan_id}/prices", HotelRecipes::ratePlan),
                entry("hotel PUT /v1/hotels/{hotel_id}/rate-plans/{rate_plan_id}/prices",
                        scene -> ratePlan(scene).json(Map.of("prices", List.of(Map.of(
                                "room_type_id", scene.props().hotel().roomType(),
                                "from", LocalDate.now().plusDays(10).toString(),
                                "to", LocalDate.now().plusDays(12).toString(),
                                "price", rubles(700_000), "min_stay", 1, "closed", false))))),
                entry("hotel GET /v1/hotels/{hotel_id}/rate-plans/{rate_plan_id}/occupancy-prices",
                        HotelRecipes::ratePlan),
                entry("hotel PUT /v1/hotels/{hotel_id}/rate-plans/{rate_plan_id}/occupancy-prices",
                        scene -> ratePlan(scene).ifMatch().json(Map.of("room_types", List.of(Map.of(
                                "room_type_id", scene.props().hotel().roomType(), "included_adults", 2,
                                "fewer_adults", List.of(Map.of("adults", 1, "percent", -20))))))),
                entry("hotel GET /v1/hotels/{hotel_id}/calendar", HotelRecipes::hotel),
                entry("hotel GET /v1/hotels/{hotel_id}/room-types/{room_type_id}/calendar-feed",
                        HotelRecipes::roomType),
                entry("hotel POST /v1/hotels/{hotel_id}/room-types/{room_type_id}/calendar-feed/withdraw",
                        HotelRecipes::roomType),
                entry("hotel GET /calendar-feeds/{token}/availability.ics",
                        scene -> scene.ask().at("token", feedToken(scene.props().hotel()))),
                entry("hotel POST " + IMPORTS, scene -> roomType(scene).json(aCalendar())),
                entry("hotel GET " + IMPORTS, scene -> roomType(scene).lookingFor(calendarImport(scene))),
                entry("hotel GET " + IMPORTS + "/{calendar_import_id}", HotelRecipes::ofImport),
                entry("hotel DELETE " + IMPORTS + "/{calendar_import_id}", HotelRecipes::ofImport),
                entry("hotel POST " + IMPORTS + "/{calendar_import_id}/refresh", HotelRecipes::ofImport),
                entry("hotel GET /v1/hotels/{hotel_id}/catalogue/{file}", scene -> hotel(scene).at("file", "prices")),
                entry("hotel PUT /v1/hotels/{hotel_id}/catalogue/{file}",
                        scene -> hotel(scene).at("file", "room-types").query("dry_run", "true")
                                .csv("name,adults,children,total,total_rooms,base_price\nLoft,2,0,2,1,5000\n")),
                entry("hotel GET /v1/hotels/{hotel_id}/charges", HotelRecipes::hotel),
                entry("hotel GET /v1/hotels/{hotel_id}/charges/suggested", HotelRecipes::hotel),
                entry("hotel PUT /v1/hotels/{hotel_id}/charges", scene -> hotel(scene).ifMatch()
                        .json(Map.of("charges", List.of(Map.of("name", "Tourist tax", "kind", "tax",
                                "calculation", "percent", "percent", 1, "minimum_per_night", rubles(10_000),
                                "included", false))))),
                entry("hotel POST /v1/hotels/{hotel_id}/extras", scene -> hotel(scene)
                        .json(Map.of("name", "Parking", "price", rubles(40_000), "per", "night"))),
                entry("hotel GET /v1/hotels/{hotel_id}/extras",
                        scene -> hotel(scene).lookingFor(scene.props().extra())),
                entry("hotel GET /v1/hotels/{hotel_id}/extras/{extra_id}", HotelRecipes::extra),
                entry("hotel PATCH /v1/hotels/{hotel_id}/extras/{extra_id}",
                        scene -> extra(scene).ifMatch().json(Map.of("max_quantity", 2))),
                entry("hotel GET /v1/hotels/{hotel_id}/offers", scene -> hotel(scene)
                        .query("check_in", Props.stay().checkIn().toString())
                        .query("check_out", Props.stay().checkOut().toString())));
    }

    private static Ask hotel(Scene scene) {
        return scene.ask().at("hotel_id", scene.props().hotel().id());
    }

    private static Ask roomType(Scene scene) {
        return hotel(scene).at("room_type_id", scene.props().hotel().roomType());
    }

    private static Ask ratePlan(Scene scene) {
        return hotel(scene).at("rate_plan_id", scene.props().ratePlan());
    }

    private static Ask extra(Scene scene) {
        return hotel(scene).at("extra_id", scene.props().extra());
    }

    private static Map<String, Object> rubles(long kopecks) {
        return Map.of("amount", kopecks, "currency", "RUB");
    }

    private static Ask ofImport(Scene scene) {
        return roomType(scene).at("calendar_import_id", calendarImport(scene));
    }

    /** The room type's first, or a new one where it has none. */
    private static String calendarImport(Scene scene) {
        Hotel hotel = scene.props().hotel();
        String imports = "/v1/hotels/%s/room-types/%s/calendar-imports".formatted(hotel.id(), hotel.roomType());
        List<String> known = Request.to("hotel-service", imports).by(hotel.owner()).get().expect(200).items("id");
        return known.isEmpty()
                ? Request.to("hotel-service", imports).by(hotel.owner()).post(aCalendar()).expect(201).text("/id")
                : known.getFirst();
    }

    /** On this machine, as development allows it, where nobody listens. */
    private static Map<String, Object> aCalendar() {
        return Map.of("name", "Rentals", "url", "http://127.0.0.1:1024/%s.ics".formatted(UUID.randomUUID()));
    }

    private static String feedToken(Hotel hotel) {
        String feed = "/v1/hotels/%s/room-types/%s/calendar-feed".formatted(hotel.id(), hotel.roomType());
        String url = Request.to("hotel-service", feed).by(hotel.owner()).get().expect(200).text("/url");
        return URI.create(url).getPath().split("/")[2];
    }
}
