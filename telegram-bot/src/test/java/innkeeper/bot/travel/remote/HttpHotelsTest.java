package innkeeper.bot.travel.remote;

import innkeeper.kit.telemetry.Telemetry;
import innkeeper.mocks.ContractMock;
import innkeeper.mocks.MockAnswer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class HttpHotelsTest {
    private static final String FIRST = """
            {"items": [{"city": "Anapa", "country": "RU", "hotels": 1}, {"city": "Kazan", "country": "RU", "hotels": 4}],
             "next_cursor": "bW9yZQ"}""";
    private static final String LAST = """
            {"items": [{"city": "Tbilisi", "country": "GE", "hotels": 2}, {"city": "Zwolle", "country": "NL", "hotels": 4}],
             "next_cursor": null}""";

    @Test
    void cities_of_all_pages_are_known_those_with_most_hotels_first() {
        try (ContractMock service = ContractMock.of("hotel")) {
            service.answer("listCities", asked -> MockAnswer.of(200, "application/json",
                    asked.query("cursor").isPresent() ? LAST : FIRST));
            var hotels = new HttpHotels(
                    new ServiceSettings(service.uri(), service.uri(), service.uri(), Duration.ofSeconds(10)),
                    Telemetry.none());

            assertEquals(List.of("Kazan", "Zwolle", "Tbilisi", "Anapa"), hotels.cities());
            assertEquals(2, service.requests("listCities").size());
        }
    }
}
