package innkeeper.bot.travel.remote;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.bot.messenger.domain.Language;
import innkeeper.bot.messenger.domain.Photo;
import innkeeper.bot.travel.domain.Guests;
import innkeeper.bot.travel.domain.Hotel;
import innkeeper.bot.travel.domain.Offer;
import innkeeper.bot.travel.domain.Price;
import innkeeper.bot.travel.domain.Request.Payment;
import innkeeper.bot.travel.domain.Rooms;
import innkeeper.bot.travel.usecase.Hotels;
import innkeeper.bot.travel.usecase.RejectedByService;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;
import innkeeper.kit.telemetry.Telemetry;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** hotel-service over its REST API. */
public final class HttpHotels implements Hotels {
    private static final String ANYBODY = "";
    private static final String MOST = "100";
    /** So many buttons leave room for what is below them. */
    private static final String OWN = "20";
    private static final Comparator<JsonNode> MOST_HOTELS_FIRST =
            Comparator.<JsonNode>comparingInt(city -> city.required("hotels").asInt()).reversed()
                    .thenComparing(city -> city.required("city").asText());

    private final Rest rest;

    public HttpHotels(ServiceSettings settings, Telemetry telemetry) {
        this.rest = new Rest("hotel-service", settings.hotels(), settings.deadline(), telemetry);
    }

    @Override
    public List<String> cities() {
        List<JsonNode> all = new ArrayList<>();
        Optional<String> cursor = Optional.of("");
        while (cursor.isPresent()) {
            JsonNode page = rest.get(ANYBODY, "/v1/cities", cursor.get().isEmpty()
                    ? Map.of("limit", MOST)
                    : Map.of("limit", MOST, "cursor", cursor.get()));
            items(page).forEach(all::add);
            cursor = Optional.of(Rest.text(page, "next_cursor")).filter(next -> !next.isEmpty());
        }
        return all.stream().sorted(MOST_HOTELS_FIRST).map(city -> city.required("city").asText()).distinct().toList();
    }

    @Override
    public List<Hotel> search(Language language, String city, DateRange stay, Guests guests) {
        Map<String, String> query = query(stay, guests);
        query.put("city", city);
        query.put("limit", MOST);
        return items(rest.get(language, "/v1/hotels", query)).map(HttpHotels::hotel).toList();
    }

    @Override
    public List<Offer> offers(Language language, HotelId hotel, DateRange stay, Guests guests) {
        return items(rest.get(language, "/v1/hotels/%s/offers".formatted(hotel), query(stay, guests)))
                .map(HttpHotels::offer).toList();
    }

    private static Map<String, String> query(DateRange stay, Guests guests) {
        Map<String, String> query = new HashMap<>(Map.of(
                "check_in", stay.checkIn().toString(),
                "check_out", stay.checkOut().toString(),
                "adults", Integer.toString(guests.adults())));
        if (guests.children() > 0) {
            query.put("children_ages",
                    guests.childrenAges().stream().map(String::valueOf).collect(Collectors.joining(",")));
        }
        return query;
    }

    @Override
    public Optional<Hotel> find(Language language, HotelId id) {
        try {
            return Optional.of(hotel(rest.get(language, "/v1/hotels/" + id, Map.of())));
        } catch (RejectedByService e) {
            if (e.code().equals("unknown-hotel")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public List<Photo> photos(Language language, HotelId hotel, RoomTypeId roomType) {
        try {
            return photos(rest.get(language, "/v1/hotels/%s/room-types/%s".formatted(hotel, roomType), Map.of()));
        } catch (RejectedByService _) {
            return List.of();
        }
    }

    @Override
    public List<Hotel> ownOf(String token) {
        try {
            return items(rest.get(token, "/v1/hotels", Map.of("owner", "me", "limit", OWN)))
                    .map(HttpHotels::hotel).toList();
        } catch (RejectedByService e) {
            if (e.code().equals("role-forbids")) {
                return List.of();
            }
            throw e;
        }
    }

    private static Stream<JsonNode> items(JsonNode page) {
        return stream(page, "items");
    }

    private static Stream<JsonNode> stream(JsonNode of, String list) {
        return StreamSupport.stream(of.required(list).spliterator(), false);
    }

    private static Hotel hotel(JsonNode hotel) {
        JsonNode total = hotel.path("offer").path("total");
        return new Hotel(HotelId.of(hotel.required("id").asText()), hotel.required("name").asText(),
                hotel.required("city").asText(), hotel.required("address").asText(),
                ZoneId.of(hotel.required("timezone").asText()), hotel.required("stars").asInt(),
                photos(hotel),
                total.isObject() ? Optional.of(Rest.money(total)) : Optional.<Money>empty());
    }

    private static List<Photo> photos(JsonNode described) {
        return stream(described, "photos")
                .map(photo -> new Photo(photo.required("url").asText(), photo.required("caption").asText())).toList();
    }

    private static Offer offer(JsonNode offer) {
        JsonNode plan = offer.required("rate_plan");
        return new Offer(
                new Rooms(RatePlanId.of(plan.required("id").asText()), stream(offer, "rooms").map(HttpHotels::room).toList()),
                stream(offer, "room_types").map(HttpHotels::type).toList(), plan.required("name").asText(), Agreed.board(plan),
                price(offer),
                stream(offer, "payment_methods")
                        .map(method -> Payment.valueOf(method.asText().toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()),
                Optional.of(offer.path("deposit")).filter(JsonNode::isObject)
                        .map(deposit -> Rest.money(deposit.required("amount"))),
                Agreed.terms(offer.required("cancellation_policy")),
                Optional.of(Rest.text(offer, "quote_token")).filter(token -> !token.isEmpty()));
    }

    private static Rooms.Room room(JsonNode room) {
        return new Rooms.Room(RoomTypeId.of(room.required("room_type_id").asText()), new Guests(room.required("adults").asInt(),
                stream(room, "children_ages").map(JsonNode::asInt).toList()));
    }

    private static Offer.Type type(JsonNode type) {
        return new Offer.Type(RoomTypeId.of(type.required("id").asText()), type.required("name").asText(),
                type.required("capacity").required("total").asInt(), type.required("count").asInt());
    }

    private static Price price(JsonNode offer) {
        Money total = Rest.money(offer.required("total"));
        Money nights = stream(offer, "nights")
                .map(night -> Rest.money(night.required("price"))).reduce(Money::plus).orElse(total);
        return new Price(nights, Agreed.charges(offer.required("charges")).toList(), total);
    }
}
