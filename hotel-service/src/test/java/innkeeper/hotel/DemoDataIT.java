package innkeeper.hotel;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.testkit.infra.TestKafka;
import innkeeper.testkit.infra.TestPostgres;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a stranger sees right after the first start. */
class DemoDataIT {
    private static RunningHotel running;
    private static HotelClient client;

    @BeforeAll
    static void start() {
        running = RunningHotel.on(TestPostgres.fresh(true), TestKafka.settings());
        client = running.client();
    }

    @AfterAll
    static void stop() {
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
    void dated_search_by_price_shows_kazan_cheapest_first() {
        JsonNode items = client.get("",
                "/v1/hotels?city=kazan&check_in=2027-06-10&check_out=2027-06-12&guests=2&sort=price").body()
                .path("items");
        assertEquals(4, items.size());
        assertEquals("Station Inn Kazan", items.at("/0/name").asText());
        assertTrue(items.at("/0/offer/total/amount").asLong() < items.at("/3/offer/total/amount").asLong());
    }

    /** PostgreSQL stops every search where one hotel's time zone is unknown to it. */
    @Test
    void postgres_knows_every_time_zone_that_a_hotelier_may_choose() {
        Collection<String> unknown = TimezoneProbe.unknownToPostgres();
        assertTrue(unknown.isEmpty(), unknown.toString());
    }
}
