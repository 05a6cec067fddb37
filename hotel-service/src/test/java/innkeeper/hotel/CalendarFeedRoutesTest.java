package innkeeper.hotel;

import innkeeper.hotel.HotelClient.Reply;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.RoomTypeId;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static innkeeper.hotel.Situations.june;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What other channels read, by a library that did not write it. */
class CalendarFeedRoutesTest {
    private static final Ports PORTS = Ports.inMemory();

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
    void what_is_sold_out_or_closed_is_an_event_of_whole_days_up_to_the_departure() throws Exception {
        String doubles = client.aDouble();
        client.putPrices("boris", doubles, """
                {"prices": [{"from": "2027-06-20", "to": "2027-06-22", "closed": true}]}""");
        occupy(doubles, 2);
        assertEquals(List.of("20270620 20270622"), days(feed(address(doubles))));
        occupy(doubles, 1);

        Reply feed = feed(address(doubles));
        assertEquals("text/calendar; charset=utf-8", feed.header("Content-Type"));
        assertEquals(List.of("20270604 20270606", "20270620 20270622"), days(feed));
        VEvent event = events(feed).getFirst();
        assertEquals(HotelClient.idIn(doubles) + "-2027-06-04@calendar-feed.innkeeper",
                event.getUid().orElseThrow().getValue());
        assertEquals("OPAQUE", event.getTimeTransparency().getValue());
        assertEquals("Not available", event.getSummary().getValue());
        assertEquals("DATE", event.getDateTimeStart().getParameter("VALUE").orElseThrow().getValue());
        assertTrue(feed.http().body().contains("Volga Embankment Hotel: Double"), feed.http().body());
        assertTrue(feed.http().body().contains("REFRESH-INTERVAL;VALUE=DURATION:PT1H"), feed.http().body());
    }

    @Test
    void the_address_is_the_same_until_it_is_withdrawn() {
        String doubles = client.aDouble();
        String before = address(doubles);
        assertEquals(before, address(doubles));

        assertEquals(204, client.post("boris", doubles + "/calendar-feed/withdraw", "").status());
        assertNotEquals(before, address(doubles));
        assertEquals(200, feed(address(doubles)).status());
        Reply withdrawn = feed(before);
        assertEquals("404 unknown-calendar-feed", withdrawn.status() + " " + withdrawn.code());
    }

    @Test
    void what_sells_nothing_is_unavailable_for_as_long_as_stays_may_last() throws Exception {
        String doubles = client.aDouble();
        String hotel = doubles.substring(0, doubles.indexOf("/room-types"));
        String address = address(doubles);
        assertEquals(List.of(), days(feed(address)));

        Reply read = client.get("boris", hotel);
        assertEquals(200, client.patch("boris", hotel, read.header("ETag"), "{\"status\": \"archived\"}").status());
        assertEquals(List.of("20270510 20281220"), days(feed(address)));
    }

    @Test
    void a_changed_address_and_one_of_a_room_type_that_is_gone_show_nothing() {
        String doubles = client.aDouble();
        String address = address(doubles);
        assertEquals(404, feed(address.replace("/availability", "x/availability")).status());
        assertEquals(404, feed("/calendar-feeds/k1.AAAA/availability.ics").status());

        Reply read = client.get("boris", doubles);
        assertEquals(204, client.delete("boris", doubles, read.header("ETag")).status());
        assertEquals("unknown-calendar-feed", feed(address).code());
        assertEquals("unknown-room-type", client.get("boris", doubles + "/calendar-feed").code());
    }

    @Test
    void the_address_is_for_those_who_work_there() {
        String doubles = client.aDouble();
        assertEquals("unauthenticated", client.get("", doubles + "/calendar-feed").code());
        assertEquals("not-hotel-staff", client.get("clara", doubles + "/calendar-feed").code());
        assertEquals("not-hotel-staff", client.post("clara", doubles + "/calendar-feed/withdraw", "").code());
        assertFalse(address(doubles).isEmpty());
    }

    private static void occupy(String doubles, int rooms) {
        PORTS.booked().accept(Situations.occupied(new BookingId(UUID.randomUUID()), 1,
                new RoomTypeId(HotelClient.idIn(doubles)), june(4, 6), rooms));
    }

    private static String address(String roomType) {
        URI url = URI.create(client.get("boris", roomType + "/calendar-feed").body().path("url").asText());
        assertEquals("hotel.example.net", url.getHost());
        return url.getPath();
    }

    private static Reply feed(String address) {
        return client.get("", address);
    }

    private static List<String> days(Reply feed) throws Exception {
        return events(feed).stream().map(event -> event.getDateTimeStart().getValue() + " "
                + event.getDateTimeEnd().getValue()).toList();
    }

    private static List<VEvent> events(Reply feed) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(feed.http().body()));
        assertTrue(calendar.validate().getEntries().isEmpty(), calendar.validate().toString());
        return calendar.getComponents("VEVENT");
    }
}
