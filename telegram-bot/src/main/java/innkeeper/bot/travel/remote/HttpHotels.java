package innkeeper.bot.travel.remote;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.bot.travel.domain.Board;
import innkeeper.bot.travel.domain.Hotel;
import innkeeper.bot.travel.domain.Offer;
import innkeeper.bot.travel.domain.Request.Payment;
import innkeeper.bot.travel.domain.RoomAndPlan;
import innkeeper.bot.travel.domain.Terms;
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
    private static final String ONE_ROOM = "1";
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
    public List<Hotel> search(String city, DateRange stay, int guests) {
        return items(rest.get(ANYBODY, "/v1/hotels", Map.of(
                "city", city,
                "check_in", stay.checkIn().toString(),
                "check_out", stay.checkOut().toString(),
                "adults", Integer.toString(guests),
                "rooms", ONE_ROOM,
                "limit", MOST))).map(HttpHotels::hotel).toList();
    }

    @Override
    public List<Offer> offers(HotelId hotel, DateRange stay, int guests) {
        return items(rest.get(ANYBODY, "/v1/hotels/%s/offers".formatted(hotel), Map.of(
                "check_in", stay.checkIn().toString(),
                "check_out", stay.checkOut().toString(),
                "adults", Integer.toString(guests),
                "rooms", ONE_ROOM))).map(HttpHotels::offer).toList();
    }

    @Override
    public Optional<Hotel> find(HotelId id) {
        try {
            return Optional.of(hotel(rest.get(ANYBODY, "/v1/hotels/" + id, Map.of())));
        } catch (RejectedByService e) {
            if (e.code().equals("unknown-hotel")) {
                return Optional.empty();
            }
            throw e;
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
        return StreamSupport.stream(page.required("items").spliterator(), false);
    }

    private static Hotel hotel(JsonNode hotel) {
        JsonNode total = hotel.path("offer").path("total");
        return new Hotel(HotelId.of(hotel.required("id").asText()), hotel.required("name").asText(),
                hotel.required("city").asText(), hotel.required("address").asText(),
                ZoneId.of(hotel.required("timezone").asText()), hotel.required("stars").asInt(),
                total.isObject() ? Optional.of(Rest.money(total)) : Optional.<Money>empty());
    }

    private static Offer offer(JsonNode offer) {
        JsonNode plan = offer.required("rate_plan");
        return new Offer(
                new RoomAndPlan(RoomTypeId.of(offer.required("room_type_id").asText()),
                        RatePlanId.of(plan.required("id").asText())),
                offer.required("name").asText(), plan.required("name").asText(),
                Board.valueOf(plan.required("board").asText().toUpperCase(Locale.ROOT)),
                offer.required("capacity").required("total").asInt(), offer.required("rooms_left").asInt(),
                Rest.money(offer.required("total")),
                StreamSupport.stream(offer.required("payment_methods").spliterator(), false)
                        .map(method -> Payment.valueOf(method.asText().toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()),
                terms(offer.required("cancellation_policy")),
                Optional.of(Rest.text(offer, "quote_token")).filter(token -> !token.isEmpty()));
    }

    private static Terms terms(JsonNode terms) {
        return new Terms(StreamSupport.stream(terms.required("steps").spliterator(), false).map(step -> new Terms.Step(
                Optional.of(Rest.text(step, "from")).filter(time -> !time.isEmpty()).map(Instant::parse),
                Rest.money(step.required("fee")))).toList(), Rest.text(terms.path("law"), "name"));
    }
}
