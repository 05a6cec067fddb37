package innkeeper.kit.json;

import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class JsonTest {
    private static final String TEXT = """
            {"hotel_id":"01930000-0000-7000-9000-000000000001","check_in":"2027-06-01",\
            "total":{"amount":1250000,"currency":"RUB"},"paid_at":"2027-05-01T10:00:00Z",\
            "payment_method":"at_hotel","note":null}""";

    enum Method {
        ONLINE, AT_HOTEL
    }

    record Stay(HotelId hotelId, LocalDate checkIn, Money total, Instant paidAt, Method paymentMethod, String note) {}

    private static Stay stay() {
        return new Stay(HotelId.of("01930000-0000-7000-9000-000000000001"), LocalDate.of(2027, 6, 1),
                Money.of(1_250_000, "RUB"), Instant.parse("2027-05-01T10:00:00Z"), Method.AT_HOTEL, null);
    }

    @Test
    void values_are_written_as_the_contracts_say() {
        assertEquals(TEXT, Json.write(stay()));
    }

    @Test
    void what_was_written_can_be_read() {
        assertEquals(stay(), Json.read(TEXT, Stay.class));
    }

    @Test
    void a_moment_finer_than_a_microsecond_is_read_as_a_database_keeps_it() {
        Stay read = Json.read(TEXT.replace("10:00:00Z", "10:00:00.123456789Z"), Stay.class);
        assertEquals(Instant.parse("2027-05-01T10:00:00.123456Z"), read.paidAt());
        assertEquals(OffsetDateTime.parse("2027-05-01T10:00:00.123456+03:00"),
                Json.read("\"2027-05-01T10:00:00.123456789+03:00\"", OffsetDateTime.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"unknown\": 1}",
            "{\"note\": \"a\", \"note\": \"b\"}",
            "{\"note\": \"a\"} trailing",
            "{\"total\": {\"amount\": 1.5, \"currency\": \"RUB\"}}",
            "{\"total\": {\"amount\": \"1\", \"currency\": \"RUB\"}}",
            "{\"total\": {\"amount\": 1, \"currency\": \"QQQ\"}}",
            "{\"hotel_id\": \"seven\"}",
            "{\"payment_method\": \"ON_CREDIT\"}"})
    void what_is_not_as_we_write_it_is_refused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Json.read(text, Stay.class));
    }
}
