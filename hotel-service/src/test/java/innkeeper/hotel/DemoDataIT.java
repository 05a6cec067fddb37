package innkeeper.hotel;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.hotel.HotelClient.Reply;
import innkeeper.hotel.v1.QuoteRequest;
import innkeeper.hotel.v1.QuoteResponse;
import innkeeper.hotel.v1.WantedRoom;
import innkeeper.kit.json.Json;
import innkeeper.testkit.infra.TestKafka;
import innkeeper.testkit.infra.TestPostgres;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a stranger sees right after the first start. */
class DemoDataIT {
    private static final String VOLGA = "01930000-0000-7000-9000-000000000001";

    private static RunningHotel running;
    private static HotelClient client;
    private static ManagedChannel channel;

    @BeforeAll
    static void start() {
        running = RunningHotel.on(TestPostgres.fresh(true), TestKafka.settings());
        client = running.client();
        channel = NettyChannelBuilder.forAddress("127.0.0.1", running.grpcPort()).usePlaintext().build();
    }

    @AfterAll
    static void stop() {
        channel.shutdownNow();
        running.close();
    }

    @Test
    void at_least_40_hotels_in_12_cities_await_guests() {
        JsonNode items = client.get("", "/v1/hotels?limit=100").body().path("items");
        Set<String> cities = new HashSet<>();
        items.forEach(item -> cities.add(item.path("city").asText()));
        assertTrue(items.size() >= 40, items.size() + " hotels");
        assertTrue(cities.size() >= 12, cities.toString());
    }

    @Test
    void each_hotel_shows_drawings_with_captions_in_two_languages_and_each_room_type_one() {
        JsonNode items = client.get("", "/v1/hotels?limit=100").body().path("items");
        items.forEach(item -> assertEquals(3, item.path("photos").size(), () -> item.path("name").asText()));
        JsonNode volga = client.get("", "/v1/hotels/" + VOLGA).body();
        assertEquals("http://localhost:8025/drawings/house-river-1.svg", volga.at("/photos/0/url").asText());
        assertEquals("The house from the water", volga.at("/photos/0/caption").asText());
        assertEquals("Дом со стороны воды", volga.at("/photos/0/translations/ru/caption").asText());
        assertEquals(volga.at("/photos/0/url"), client.get("", "/v1/hotels/%s/json-ld".formatted(VOLGA)).body()
                .at("/image/0/contentUrl"));
        JsonNode rooms = client.get("", "/v1/hotels/%s/room-types".formatted(VOLGA)).body().path("items");
        rooms.forEach(room -> assertEquals(room.path("name"), room.at("/photos/0/caption")));
    }

    @Test
    void cities_are_found_by_their_names_in_russian() {
        assertEquals(4,
                client.get("", "/v1/hotels?city=%D0%9A%D0%B0%D0%B7%D0%B0%D0%BD%D1%8C").body().path("items").size());
        assertEquals("Saint Petersburg",
                client.get("", "/v1/hotels?q=%D0%BF%D0%B8%D1%82%D0%B5%D1%80").body().at("/items/0/city").asText());
    }

    @Test
    void boris_and_clara_own_half_of_them_each() {
        assertEquals(client.get("boris", "/v1/hotels?owner=me&limit=100").body().path("items").size(),
                client.get("clara", "/v1/hotels?owner=me&limit=100").body().path("items").size());
    }

    @Test
    void every_hotel_has_two_room_types_or_three_and_its_own_answer_fits_the_contract() {
        client.get("", "/v1/hotels?limit=100").body().path("items").forEach(item -> {
            int types = client.get("", "/v1/hotels/" + item.path("id").asText() + "/room-types").body()
                    .path("items").size();
            assertTrue(types == 2 || types == 3, item.path("name").asText());
        });
    }

    @Test
    void a_hotel_of_kazan_reads_in_russian_with_its_rooms_and_tells_where_it_is() {
        JsonNode hotel = client.getIn("ru", "/v1/hotels?city=kazan&sort=-name").body().at("/items/0");
        assertEquals("Отель «Кремлёвская набережная»", hotel.path("name").asText());
        assertEquals(55.8, hotel.at("/location/latitude").asDouble(), 0.05);
        assertEquals("С0020260000001", hotel.at("/registration/number").asText());
        JsonNode room =
                client.getIn("ru", "/v1/hotels/" + hotel.path("id").asText() + "/room-types").body().at("/items/0");
        assertEquals("Стандартный двухместный", room.path("name").asText());
        assertEquals(20, room.path("area_m2").asInt());
    }

    @Test
    void dated_search_by_price_shows_kazan_cheapest_first() {
        JsonNode items = client.get("",
                "/v1/hotels?city=kazan&check_in=2027-06-10&check_out=2027-06-12&guests=2&sort=price").body()
                .path("items");
        assertEquals(4, items.size());
        assertEquals("Station Inn Kazan", items.at("/0/name").asText());
        assertTrue(items.at("/0/offer/total/amount").asLong() < items.at("/3/offer/total/amount").asLong());
    }

    /** All of them are at hand: 2 km around the Kremlin of Kazan, plans with breakfast and without a refund. */
    @Test
    void every_filter_finds_something_in_kazan_and_counts_what_else_there_is() {
        String stay = "/v1/hotels?near=55.7961,49.1064&radius_km=2&check_in=2027-06-10&check_out=2027-06-12&adults=2";
        JsonNode near = client.get("", stay + "&facets=true").body();
        assertEquals(4, near.path("items").size());
        assertEquals(List.of("2", "3", "4", "5"), near.at("/facets/stars").findValuesAsText("value"));
        assertEquals(List.of("room_only", "breakfast"), near.at("/facets/board").findValuesAsText("value"));
        assertEquals(4, near.at("/facets/free_cancellation/0/hotels").asInt());
        assertTrue(near.at("/facets/price").size() > 1, near.toString());
        JsonNode breakfast = client.get("", stay + "&board=breakfast").body().path("items");
        assertEquals(4, breakfast.size());
        assertTrue(breakfast.at("/0/offer/total/amount").asLong() > near.at("/items/0/offer/total/amount").asLong());
        assertEquals("distance", client.get("", stay.replace("=2&check", "=1&check").replace("55.7961", "55.75")).body()
                .at("/hints/0/reason").asText());
    }

    /** 4 June 2027 is a Friday. */
    @Test
    void weekends_in_kazan_are_dearer_and_nobody_arrives_on_new_years_eve() {
        String hotel = "/v1/hotels/" + client.get("", "/v1/hotels?city=kazan").body().at("/items/0/id").asText();
        String prices = client.standardPlan(hotel) + "/prices?room_type_id="
                + client.get("", hotel + "/room-types").body().at("/items/0/id").asText();
        JsonNode june = client.get("", prices + "&from=2027-06-03&to=2027-06-07").body().path("prices");
        assertEquals("base_price weekday base_price", String.join(" ", june.findValuesAsText("layer")));
        assertEquals("2027-06-04", june.at("/1/from").asText());
        assertEquals(june.at("/0/price/amount").asLong() * 9 / 8, june.at("/1/price/amount").asLong());
        JsonNode newYear = client.get("", prices + "&from=2027-12-31&to=2028-01-01").body().at("/prices/0");
        assertTrue(newYear.path("closed_to_arrival").asBoolean());
        assertEquals("season", newYear.at("/price_source/layer").asText());
    }

    /** Two adults and children of 4 and 11: 9,000 roubles a night, 15 % for the elder child, and 1 % of both as tourist tax. */
    @Test
    void a_family_finds_the_price_that_it_will_be_asked_for() {
        String family = "check_in=2027-06-06&check_out=2027-06-08&adults=2&children_ages=4,11";
        JsonNode offer = StreamSupport.stream(client.get("", "/v1/hotels/%s/offers?%s".formatted(VOLGA, family)).body()
                .path("items").spliterator(), false)
                .filter(each -> each.at("/rate_plan/name").asText().equals("standard")).findFirst().orElseThrow();
        JsonNode room = offer.at("/rooms/0");
        QuoteResponse quote = running.quotes(channel)
                .quote(QuoteRequest.newBuilder().setHotelId(VOLGA).setCheckIn("2027-06-06").setCheckOut("2027-06-08")
                        .addRooms(WantedRoom.newBuilder().setRoomTypeId(room.path("room_type_id").asText())
                                .setRatePlanId(room.path("rate_plan_id").asText())
                                .setAdults(room.path("adults").asInt())
                                .addAllChildrenAges(List.of(4, 11)))
                        .build());
        assertEquals("Family room for four [4,11]",
                offer.at("/room_types/0/name").asText() + " " + room.path("children_ages"));
        assertEquals(offer.at("/total/amount").asLong(), quote.getTotal().getAmount());
        assertEquals(2_090_700, quote.getTotal().getAmount());
        assertEquals(List.of(10_350L, 10_350L), quote.getRooms(0).getCharges(0).getNightsList());
    }

    /** Four sleep in the family room and the fifth in a double, for less than two family rooms. */
    @Test
    void five_adults_are_offered_a_family_room_with_a_double() {
        List<JsonNode> offers = StreamSupport.stream(client.get("",
                "/v1/hotels/%s/offers?check_in=2027-06-06&check_out=2027-06-08&adults=5".formatted(VOLGA)).body()
                .path("items").spliterator(), false)
                .filter(each -> each.at("/rate_plan/name").asText().equals("standard"))
                .toList();
        assertEquals(
                "[\"Family room for four\",\"Standard double\"] [\"Family room for four\",\"Double with river view\"] "
                        + "[\"Family room for four\"]",
                offers.stream().limit(3)
                        .map(offer -> Json.write(offer.path("room_types").findValuesAsText("name")))
                        .collect(Collectors.joining(" ")));
    }

    /** Breakfast for three of the four, a place for the car: two nights of 650 roubles each for three, and of 400. */
    @Test
    void a_family_adds_breakfast_and_parking_to_a_room() {
        String offers = "/v1/hotels/%s/offers?check_in=2027-06-06&check_out=2027-06-08&adults=2&children_ages=4,11"
                .formatted(VOLGA);
        JsonNode room = client.getIn("ru", offers).body().at("/items/0");
        assertEquals(List.of("Завтрак", "Парковка"), room.path("available_extras").findValuesAsText("name"));
        List<String> ids = room.path("available_extras").findValuesAsText("extra_id");
        JsonNode chosen =
                client.get("", offers + "&extras=%s,%s:1".formatted(ids.get(0), ids.get(1))).body().at("/items/0");
        assertEquals(room.at("/total/amount").asLong() + 390_000 + 80_000, chosen.at("/total/amount").asLong());
    }

    /** Three tenths now, the rest there, together the total to the kopeck. */
    @Test
    void who_books_early_on_the_volga_pays_a_deposit_and_may_cancel_by_law_for_nothing() {
        JsonNode offer = StreamSupport.stream(client.get("",
                "/v1/hotels/%s/offers?check_in=2027-06-06&check_out=2027-06-08&adults=2".formatted(VOLGA)).body()
                .path("items")
                .spliterator(), false).filter(each -> each.at("/rate_plan/name").asText().equals("Early booking"))
                .findFirst()
                .orElseThrow();
        long total = offer.at("/total/amount").asLong();
        assertEquals("[\"deposit\"] 30", offer.path("payment_methods") + " " + offer.at("/deposit/percent"));
        assertEquals(Math.round(total * 0.3), offer.at("/deposit/amount/amount").asLong());
        assertEquals(total,
                offer.at("/deposit/amount/amount").asLong() + offer.at("/deposit/due_at_hotel/amount").asLong());
        assertEquals("RU", offer.at("/cancellation_policy/law/country").asText());
    }

    @Test
    void a_week_by_the_sea_has_a_price_of_its_own_and_three_nights_are_no_week() {
        String hotel = "/v1/hotels/" + client.get("", "/v1/hotels?city=sochi").body().at("/items/0/id").asText();
        String plan = "A week by the sea";
        assertTrue(plans(hotel, "2027-06-13").contains(plan), () -> plans(hotel, "2027-06-13").toString());
        assertFalse(plans(hotel, "2027-06-09").contains(plan), () -> plans(hotel, "2027-06-09").toString());
    }

    /** From 6 June 2027 on. */
    private static Set<String> plans(String hotel, String until) {
        Set<String> names = new HashSet<>();
        client.get("", "%s/offers?check_in=2027-06-06&check_out=%s&adults=2".formatted(hotel, until)).body()
                .path("items")
                .forEach(offer -> names.add(offer.at("/rate_plan/name").asText()));
        return names;
    }

    @Test
    void taxes_of_demo_hotels_are_those_of_the_law_and_can_be_set_as_they_are() {
        String moscow = "/v1/hotels/" + client.get("", "/v1/hotels?city=moscow").body().at("/items/0/id").asText();
        JsonNode charges = client.get("", moscow + "/charges").body().path("charges");
        assertEquals(List.of("2 2026-12-31", "3 2027-12-31", "4 2028-12-31"),
                StreamSupport.stream(charges.spliterator(), false)
                        .map(each -> each.path("percent") + " " + each.path("valid_until").asText()).toList());
        for (String charge : List.of(moscow + "/charges", "/v1/hotels/%s/charges".formatted(VOLGA))) {
            Reply read = client.get("", charge);
            assertEquals("ru-tourist-tax", read.body().at("/charges/0/law").asText());
            Reply set = client.put("boris", charge, read.header("ETag"), read.http().body());
            assertEquals(200, set.status(), set.http().body());
        }
    }

    /** PostgreSQL stops every search where one hotel's time zone is unknown to it. */
    @Test
    void postgres_knows_every_time_zone_that_a_hotelier_may_choose() {
        Collection<String> unknown = TimezoneProbe.unknownToPostgres();
        assertTrue(unknown.isEmpty(), unknown.toString());
    }
}
