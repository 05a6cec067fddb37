package innkeeper.hotel;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.hotel.HotelClient.Reply;
import innkeeper.hotel.calendarimport.domain.CalendarImportId;
import innkeeper.hotel.calendarimport.domain.Cause;
import innkeeper.hotel.calendarimport.domain.Reading;
import innkeeper.hotel.calendarimport.domain.Validators;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static innkeeper.hotel.Situations.june;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Calendars of other channels, which nobody reads here. */
class CalendarImportRoutesTest {
    private static final Ports PORTS = Ports.inMemory();
    private static final Instant NOW = Situations.NOW.instant();

    private static RunningHotel running;
    private static HotelClient client;

    @BeforeAll
    static void start() {
        running = RunningHotel.on(PORTS);
        client = running.client();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void what_was_entered_waits_to_be_read_and_shows_then_what_it_says() {
        String imports = client.aDouble() + "/calendar-imports";
        Reply added = add("boris", imports, "http://127.0.0.1:8099/a.ics");
        assertEquals(201, added.status());
        String location = added.header("Location");
        assertEquals("waiting", added.body().path("state").asText());
        assertEquals("2027-05-10T10:00:00Z", added.body().path("next_read_at").asText());
        assertTrue(added.body().path("last_read_at").isNull());

        read(location, new Reading.Windows(List.of(june(4, 6)), Validators.NONE));
        JsonNode shown = client.get("boris", location).body();
        assertEquals("read", shown.path("state").asText());
        assertEquals("[{\"check_in\":\"2027-06-04\",\"check_out\":\"2027-06-06\"}]", shown.path("windows").toString());
        assertTrue(shown.path("fault").isNull());

        read(location, new Reading.Failed(Cause.AWAY, "It answers 404 instead of a calendar"));
        JsonNode failing = client.get("boris", imports).body().at("/items/0");
        assertEquals("failing", failing.path("state").asText());
        assertEquals("It answers 404 instead of a calendar", failing.path("fault").asText());
        assertEquals(1, failing.path("windows").size());
    }

    @Test
    void a_page_of_them_leads_to_the_next() {
        String imports = client.aDouble() + "/calendar-imports";
        for (String name : List.of("a", "b", "c")) {
            add("boris", imports, "http://127.0.0.1:8099/%s.ics".formatted(name));
        }
        JsonNode first = client.get("boris", imports + "?limit=2").body();
        assertEquals(2, first.path("items").size());
        JsonNode last = client.get("boris", imports + "?limit=2&cursor=" + first.path("next_cursor").asText()).body();
        assertEquals("http://127.0.0.1:8099/c.ics", last.at("/items/0/url").asText());
        assertTrue(last.path("next_cursor").isNull());
    }

    @Test
    void asked_to_read_it_now_it_is_due_ten_seconds_after_the_last_time() {
        String location =
                add("boris", client.aDouble() + "/calendar-imports", "http://127.0.0.1:8099/a.ics").header("Location");
        read(location, new Reading.Empty());
        assertEquals("2027-05-10T10:30:00Z", client.get("boris", location).body().path("next_read_at").asText());
        Reply hastened = client.post("boris", location + "/refresh", "");
        assertEquals(202, hastened.status());
        assertEquals("2027-05-10T10:00:10Z", hastened.body().path("next_read_at").asText());
        assertEquals("2027-05-10T10:00:10Z",
                client.post("boris", location + "/refresh", "").body().path("next_read_at").asText());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "ftp://rentals.example/a.ics | 400 invalid-input",
            "webcal://rentals.example/a.ics | 400 invalid-input",
            "/a.ics | 400 invalid-input",
            "http://boris:secret@127.0.0.1/a.ics | 400 invalid-input",
            "http://127.0.0.1:22/a.ics | 422 calendar-address-refused",
            "http://10.0.0.1/a.ics | 422 calendar-address-refused",
            "http://[::ffff:10.0.0.1]/a.ics | 422 calendar-address-refused",
            "http://169.254.169.254/latest | 422 calendar-address-refused",
            "https://nobody.invalid/a.ics | 422 calendar-address-refused"})
    void an_address_that_we_do_not_read_is_refused(String url, String refusal) {
        Reply refused = add("boris", client.aDouble() + "/calendar-imports", url);
        assertEquals(refusal, refused.status() + " " + refused.code());
        assertEquals("/url", refused.pointers());
    }

    @Test
    void the_same_address_a_second_time_and_an_eleventh_one_are_refused() {
        String imports = client.aDouble() + "/calendar-imports";
        add("boris", imports, "http://127.0.0.1:8099/0.ics");
        assertEquals("calendar-import-there", add("boris", imports, "http://127.0.0.1:8099/0.ics").code());
        for (int i = 1; i < 10; i++) {
            assertEquals(201, add("boris", imports, "http://127.0.0.1:8099/%d.ics".formatted(i)).status());
        }
        assertEquals("too-many-calendar-imports", add("boris", imports, "http://127.0.0.1:8099/10.ics").code());
    }

    @Test
    void what_was_deleted_is_gone_for_each_operation() {
        String imports = client.aDouble() + "/calendar-imports";
        String location = add("boris", imports, "http://127.0.0.1:8099/a.ics").header("Location");
        String elsewhere = client.aDouble() + "/calendar-imports/" + HotelClient.idIn(location);
        assertEquals("unknown-calendar-import", client.get("boris", elsewhere).code());

        assertEquals(204, client.delete("boris", location, "").status());
        assertEquals("unknown-calendar-import", client.delete("boris", location, "").code());
        assertEquals("unknown-calendar-import", client.get("boris", location).code());
        assertEquals("unknown-calendar-import", client.post("boris", location + "/refresh", "").code());
        assertEquals(0, client.get("boris", imports).body().path("items").size());
    }

    @Test
    void they_are_for_those_who_work_there() {
        String imports = client.aDouble() + "/calendar-imports";
        String location = add("boris", imports, "http://127.0.0.1:8099/a.ics").header("Location");
        assertEquals("unauthenticated", client.get("", imports).code());
        assertEquals("not-hotel-staff", add("clara", imports, "http://127.0.0.1:8099/b.ics").code());
        assertEquals("not-hotel-staff", client.get("clara", location).code());
        assertEquals("not-hotel-staff", client.delete("clara", location, "").code());
    }

    private static Reply add(String who, String imports, String url) {
        return client.post(who, imports, "{\"name\": \"Rentals\", \"url\": \"%s\"}".formatted(url));
    }

    private static void read(String location, Reading reading) {
        PORTS.calendarImports().change(new CalendarImportId(HotelClient.idIn(location)),
                before -> before.after(reading, NOW, NOW.plus(Duration.ofMinutes(30)))).orElseThrow();
    }
}
