package innkeeper.booking;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.booking.room.domain.Deposit;
import innkeeper.kernel.BookingId;
import innkeeper.kernel.Money;
import innkeeper.kit.link.SignedLinks;
import innkeeper.kit.link.SignedLinks.Target;
import innkeeper.kit.link.SigningKeys;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static innkeeper.booking.RunningBooking.A_STAY;
import static innkeeper.booking.RunningBooking.A_STAY_PAID_AT_THE_DESK;
import static innkeeper.booking.RunningBooking.TWO_ROOMS;
import static innkeeper.booking.RunningBooking.json;
import static innkeeper.booking.RunningBooking.outcome;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BookingPageTest {
    private static final Instant AFTER_THE_DEADLINE = Instant.parse("2027-06-08T11:00:00Z");
    private static final Instant AFTER_CHECK_IN = Instant.parse("2027-06-10T11:00:00Z");
    private static final Pattern CONFIRM = Pattern.compile("name=\"confirm\" value=\"([^\"]+)\"");

    private final RunningBooking service = new RunningBooking();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void whoever_has_the_link_reads_the_booking_without_logging_in() {
        JsonNode booking = booked(A_STAY_PAID_AT_THE_DESK);
        HttpResponse<String> answer = read(page(booking));
        assertEquals("200", outcome(answer));
        assertShows(answer, booking.path("reference").asText(), "Confirmed", "Hotel Astoria",
                "Bolshaya Morskaya 39, Saint Petersburg", "+78123456789", "desk@astoria.example",
                "Thursday, 10 June 2027, from 14:00",
                "Saturday, 12 June 2027, until 12:00", "Europe/Moscow", "Double", "Adults: 2", "RUB 25,000.00",
                "You pay at the hotel.", "Free of charge until 8 June 2027, 14:00 (GMT+3).",
                "the hotel keeps 30% of the price of the room: RUB 7,500.00", "Cancelling costs nothing.");
    }

    @Test
    void nobody_keeps_the_page_frames_it_finds_it_or_hears_its_address() {
        HttpResponse<String> answer = read(page(booked(A_STAY)));
        assertEquals("no-store", header(answer, "Cache-Control"));
        assertEquals("no-referrer", header(answer, "Referrer-Policy"));
        assertEquals("DENY", header(answer, "X-Frame-Options"));
        assertEquals("noindex, nofollow", header(answer, "X-Robots-Tag"));
        assertEquals("Accept-Language", header(answer, "Vary"));
        String policy = header(answer, "Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none'; style-src 'sha256-"), policy);
        assertTrue(policy.endsWith("form-action 'self'; base-uri 'none'; frame-ancestors 'none'"), policy);
        assertFalse(answer.body().contains("<script"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"''|''|en", "''|ru-RU,ru;q=0.9|ru", "?lang=ru|en|ru", "?lang=en|ru|en",
            "?lang=de|ru|ru"})
    void the_language_is_that_of_the_address_else_that_of_the_browser(String query, String accepted, String expected) {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.uri(page(booked(A_STAY)) + query));
        HttpResponse<String> answer =
                service.send("", accepted.isEmpty() ? request : request.header("Accept-Language", accepted));
        assertShows(answer, "<html lang=\"%s\">".formatted(expected),
                expected.equals("ru") ? "Ждёт оплаты" : "Awaiting payment");
    }

    /** Not by the client that knows the contract: its validator takes an object in the query for one parameter. */
    @Test
    void what_others_add_to_links_is_ignored() throws Exception {
        URI address = service.uri(page(booked(A_STAY)) + "?utm_source=mail&lang=ru&lang=en");
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            assertEquals(200, answer.statusCode());
            assertShows(answer, "<html lang=\"ru\">");
        }
    }

    @Test
    void taxes_and_fees_stand_with_their_room_and_their_sum_with_the_money() {
        service.hotels.charge(Situations.CHARGES);
        String page = page(booked(A_STAY_PAID_AT_THE_DESK));
        assertShows(read(page), "RUB 25,000.00", "of which VAT", "RUB 4,166.66", "Tourist tax", "RUB 250.00",
                "Cleaning",
                "RUB 300.00", "Total", "Taxes", "Fees", "Left to pay", "RUB 25,550.00");
        assertShows(read(page + "?lang=ru"), "в том числе VAT", "Итого", "Налоги", "Сборы", "25 550,00 ₽");
    }

    @Test
    void extras_stand_with_their_room_and_their_sum_with_the_money() {
        String page = page(booked("""
                {"hotel_id": "%s", "check_in": "2027-06-10", "check_out": "2027-06-12", "payment": "at_hotel",
                 "rooms": [{"room_type_id": "%s", "adults": 2, "extras": [{"extra_id": "%s"}]}]}"""
                .formatted(Situations.ASTORIA, Situations.DOUBLE, Situations.BREAKFAST)));
        assertShows(read(page), "Breakfast × 2, each night", "RUB 2,600.00", "Total", "Extras", "Left to pay",
                "RUB 27,600.00");
        assertShows(read(page + "?lang=ru"), "Breakfast × 2, каждую ночь", "Дополнительные услуги", "27 600,00 ₽");
    }

    @Test
    void in_russian_all_is_russian() {
        HttpResponse<String> answer = read(page(booked(A_STAY_PAID_AT_THE_DESK)) + "?lang=ru");
        assertShows(answer, "Подтверждено", "четверг, 10 июня 2027 г., с 14:00", "Взрослых: 2",
                "Бесплатно до 8 июня 2027 г., 14:00 (GMT+3). Позже отель удержит 30% цены номера: 7 500,00 ₽.",
                "Отмена бесплатна.", "/cancel?lang=ru");
    }

    @Test
    void while_it_is_unpaid_the_page_leads_to_where_to_pay() {
        HttpResponse<String> answer = read(page(booked(A_STAY)));
        assertShows(answer, "href=\"http://provider.example/pay/pay-1\"",
                "Please pay by 1 June 2027, 13:15 (GMT+3). Until then the rooms are kept for you.");
    }

    @Test
    void paying_leads_back_to_a_page_that_waits_for_the_provider_and_then_says_paid() {
        JsonNode booking = booked(A_STAY);
        String back = page(booking) + "?payment_id=pay-1&status=succeeded";
        HttpResponse<String> waiting = read(back);
        assertShows(waiting, "Your payment is being confirmed", "http-equiv=\"refresh\"");
        for (String unsaid : List.of("http://provider.example/pay/", "Left to pay", "Cancel the booking")) {
            assertFalse(waiting.body().contains(unsaid), unsaid);
        }
        assertEquals("204", outcome(paid(booking)));
        HttpResponse<String> paid = read(back);
        assertShows(paid, "Confirmed", "The booking is paid.", "Paid on 1 June 2027", "Left to pay");
        assertFalse(paid.body().contains("http-equiv"));
    }

    @Test
    void of_a_deposit_the_page_says_what_is_paid_now_what_at_the_hotel_and_what_cancelling_leaves_to_pay() {
        service.hotels.ask(new Deposit(10, Money.of(250_000, "RUB")));
        JsonNode booking = booked(A_STAY.replace(", \"payment\": \"online\"", ""));
        assertEquals("deposit", booking.path("payment_method").asText());
        assertEquals("2250000", booking.at("/deposit/due_at_hotel/amount").asText());
        assertEquals("10 250000",
                booking.at("/rooms/0/deposit/percent") + " " + booking.at("/rooms/0/deposit/amount/amount"));
        assertShows(read(page(booking)), "Deposit, paid now",
                "Please pay the deposit of RUB 2,500.00 by 1 June 2027, 13:15 "
                        + "(GMT+3). Until then the rooms are kept for you. RUB 22,500.00 you pay at the hotel.");
        assertShows(read(page(booking) + "?lang=ru"), "Внесите предоплату 2 500,00 ₽");
        paid(booking, Money.of(250_000, "RUB"));
        assertShows(read(page(booking)), "Confirmed", "The deposit is paid. RUB 22,500.00 you pay at the hotel.",
                "RUB 2,500.00 goes back to the card that you paid with.");
        service.clock.set(AFTER_THE_DEADLINE);
        assertShows(read(page(booking) + "/cancel"), "Cancelling costs RUB 7,500.00.", "No money goes back.",
                "You then owe the hotel RUB 5,000.00.");
        assertEquals("[750000, 0, 500000]", json(service.get("anna", location(booking) + "/cancellation"))
                .findValues("amount").toString());
        confirm(booking, form(read(page(booking) + "/cancel")));
        assertShows(read(page(booking)), "You still owe the hotel RUB 5,000.00.", "Cancellation fee", "RUB 7,500.00");
        assertEquals("partly_paid", json(service.get("anna", location(booking))).path("settlement").asText());
    }

    @Test
    void when_the_time_to_pay_is_over_nothing_leads_there_any_more() {
        String page = page(booked(A_STAY));
        service.clock.set(Situations.HOLD_ENDS);
        HttpResponse<String> answer = read(page);
        assertShows(answer, "The time to pay is over.");
        assertFalse(answer.body().contains("http://provider.example/pay/"));
    }

    @Test
    void a_link_survives_every_change_of_the_booking() {
        JsonNode booking = booked(A_STAY);
        String page = page(booking);
        paid(booking);
        service.payments.becomeSlow();
        assertEquals("200", outcome(service.post("boris", location(booking) + "/cancel",
                "{\"reason\": \"A pipe has burst <b>in</b> the room\"}")));
        HttpResponse<String> answer = read(page);
        assertShows(answer, "Cancelled by the hotel: 1 June 2027, 13:00 (GMT+3).",
                "A pipe has burst &lt;b&gt;in&lt;/b&gt; the room", "On its way back to you",
                "Your money is on its way back to the card that you paid with.");
        assertFalse(answer.body().contains("/cancel\""));
    }

    @Test
    void of_rooms_that_ended_one_by_one_each_tells_who_ended_it_and_why() {
        JsonNode booking = booked(TWO_ROOMS);
        String page = page(booking);
        service.post("anna", location(booking) + "/cancel", "{\"rooms\": [\"%s\"], \"reason\": \"I come alone\"}"
                .formatted(booking.at("/rooms/0/id").asText()));
        assertShows(read(page), "Cancelled by the guest: 1 June 2027, 13:00 (GMT+3).", "I come alone");
        service.post("boris", location(booking) + "/cancel", "{\"reason\": \"A pipe has burst\"}");
        String shown = read(page).body();
        int guest = shown.indexOf("Cancelled by the guest");
        int hotel = shown.indexOf("Cancelled by the hotel");
        assertTrue(
                shown.indexOf("room-1") < guest && guest < shown.indexOf("room-2") && shown.indexOf("room-2") < hotel,
                shown);
        assertEquals(hotel, shown.lastIndexOf("Cancelled by the hotel"), shown);
    }

    @Test
    void cancelling_asks_once_more_and_shows_what_it_costs() {
        JsonNode booking = booked(A_STAY);
        paid(booking);
        service.payments.becomeSlow();
        service.clock.set(AFTER_THE_DEADLINE);
        HttpResponse<String> question = read(page(booking) + "/cancel");
        assertShows(question, "Cancelling costs RUB 7,500.00.",
                "RUB 17,500.00 goes back to the card that you paid with.", "Yes, cancel the booking", "No, keep it");
        assertEquals("confirmed", status(booking));
        HttpResponse<String> done = confirm(booking, form(question));
        assertEquals("303", outcome(done));
        assertEquals(page(booking), header(done, "Location"));
        JsonNode cancelled = json(service.get("anna", location(booking)));
        assertEquals("cancelled", cancelled.path("status").asText());
        assertEquals("client", cancelled.at("/end/by/as").asText());
        assertEquals(Situations.ANNA.toString(), cancelled.at("/end/by/person_id").asText());
        assertEquals(1_750_000, cancelled.at("/refund/amount").asLong());
        assertShows(read(page(booking)), "Cancelled by the guest", "Cancellation fee", "RUB 7,500.00");
    }

    @Test
    void a_form_sent_twice_cancels_once_and_answers_alike() {
        JsonNode booking = booked(A_STAY_PAID_AT_THE_DESK);
        String form = form(read(page(booking) + "/cancel"));
        HttpResponse<String> first = confirm(booking, form);
        String version = header(service.get("anna", location(booking)), "ETag");
        HttpResponse<String> second = confirm(booking, form);
        assertEquals("303", outcome(second));
        assertEquals(header(first, "Location"), header(second, "Location"));
        assertEquals(version, header(service.get("anna", location(booking)), "ETag"));
    }

    @Test
    void a_fee_that_nobody_was_shown_is_not_taken() {
        JsonNode booking = booked(A_STAY_PAID_AT_THE_DESK);
        HttpResponse<String> question = read(page(booking) + "/cancel");
        assertShows(question, "Cancelling costs nothing.", "Nothing has been paid yet, so nothing goes back.");
        service.clock.set(AFTER_THE_DEADLINE.minusSeconds(60));
        String form = form(read(page(booking) + "/cancel"));
        service.clock.set(AFTER_THE_DEADLINE);
        HttpResponse<String> again = confirm(booking, form);
        assertEquals(409, again.statusCode());
        assertShows(again, "Please look once more", "Cancelling costs RUB 7,500.00.");
        assertEquals("confirmed", status(booking));
        assertEquals("303", outcome(confirm(booking, form(again))));
        assertEquals("cancelled", status(booking));
    }

    @Test
    void without_the_form_that_was_shown_nothing_is_cancelled() {
        JsonNode booking = booked(A_STAY_PAID_AT_THE_DESK);
        JsonNode other = booked(A_STAY_PAID_AT_THE_DESK);
        String old = form(read(page(booking) + "/cancel"));
        service.clock.set(Situations.NOW.plusSeconds(900));
        for (String form : List.of("", "yes", form(read(page(other) + "/cancel")), old)) {
            HttpResponse<String> again = confirm(booking, form);
            assertEquals(409, again.statusCode());
            assertShows(again, "Please look once more", "Yes, cancel the booking");
        }
        assertEquals(409, service.send("", HttpRequest.newBuilder(service.uri(page(booking) + "/cancel"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("other=1"))).statusCode());
        assertEquals("confirmed", status(booking));
        assertEquals("confirmed", status(other));
    }

    @Test
    void from_check_in_on_only_the_hotel_ends_the_stay() {
        JsonNode booking = booked(A_STAY_PAID_AT_THE_DESK);
        service.clock.set(AFTER_CHECK_IN.minusSeconds(1));
        String form = form(read(page(booking) + "/cancel"));
        service.clock.set(AFTER_CHECK_IN);
        assertEquals("303", outcome(confirm(booking, form)));
        assertEquals("303", outcome(read(page(booking) + "/cancel")));
        assertShows(read(page(booking)), "From check-in on only the hotel can end the stay.");
        assertEquals("confirmed", status(booking));
    }

    @Test
    void a_hold_is_called_off_at_the_provider_and_one_paid_meanwhile_is_asked_about_again() {
        JsonNode booking = booked(A_STAY);
        String form = form(read(page(booking) + "/cancel"));
        service.payments.pay(BookingId.of(booking.path("id").asText()), Situations.PAYMENT);
        HttpResponse<String> again = confirm(booking, form);
        assertEquals(409, again.statusCode());
        assertShows(again, "RUB 25,000.00 goes back to the card that you paid with.");
        assertEquals("confirmed", status(booking));
        JsonNode unpaid = booked(A_STAY);
        assertEquals("303", outcome(confirm(unpaid, form(read(page(unpaid) + "/cancel")))));
        assertEquals("cancelled", status(unpaid));
    }

    @Test
    void while_the_bank_decides_or_the_provider_is_away_a_page_says_so() {
        JsonNode booking = booked(A_STAY);
        String form = form(read(page(booking) + "/cancel"));
        service.payments.waitForTheBank(BookingId.of(booking.path("id").asText()));
        HttpResponse<String> undecided = confirm(booking, form);
        assertEquals(409, undecided.statusCode());
        assertShows(undecided, "Your bank is deciding");
        service.payments.goAway();
        HttpResponse<String> away = confirm(booking, form);
        assertEquals(503, away.statusCode());
        assertShows(away, "The payment provider cannot be reached");
        assertEquals("pending_payment", status(booking));
    }

    @Test
    void links_that_lead_nowhere_are_all_answered_alike() {
        JsonNode booking = booked(A_STAY);
        String good = page(booking);
        String ofNobody = "/b/" + links().token(new Target(UUID.randomUUID(), 1));
        String notYet = "/b/" + links().token(new Target(UUID.fromString(booking.path("id").asText()), 2));
        String forged = "/b/" + new SignedLinks(SigningKeys.of("t1:somebody-else's-secret-of-32-characters"),
                "booking-page").token(new Target(UUID.fromString(booking.path("id").asText()), 1));
        String otherPurpose = "/b/" + new SignedLinks(SigningKeys.of(Development.PAGE_KEY), "preferences")
                .token(new Target(UUID.fromString(booking.path("id").asText()), 1));
        assertEquals("204", outcome(service.post("desk", location(booking) + "/link/withdraw")));
        String expected = read("/b/nothing").body();
        assertTrue(expected.contains("This link leads nowhere"), expected);
        for (String link : List.of(good, ofNobody, notYet + "A", forged, otherPurpose, good.substring(0, 20),
                "/b/" + "A".repeat(900), "/b/%D1%8F")) {
            for (String address : List.of(link, link + "/cancel")) {
                HttpResponse<String> answer = read(address);
                assertEquals(404, answer.statusCode(), address);
                assertEquals(expected, answer.body());
            }
            assertEquals(404, post(link + "/cancel", "confirm=yes").statusCode());
        }
        assertEquals("200", outcome(read(notYet)));
        assertEquals("pending_payment", status(booking));
    }

    @ParameterizedTest
    @CsvSource({"anna,204", "boris,204", "manager,204", "desk,204", "admin,204", "accountant,403 not-booking-party",
            "dmitri,403 not-booking-party", "elsewhere,403 not-booking-party", "'',401 unauthenticated"})
    void who_may_cancel_a_booking_withdraws_its_links(String token, String expected) {
        JsonNode booking = booked(A_STAY);
        assertEquals(expected, outcome(service.post(token, location(booking) + "/link/withdraw")));
        assertEquals(expected.equals("204") ? 404 : 200, read(page(booking)).statusCode());
    }

    @Test
    void a_withdrawn_link_cancels_nothing_either() {
        JsonNode booking = booked(A_STAY_PAID_AT_THE_DESK);
        String form = form(read(page(booking) + "/cancel"));
        service.post("anna", location(booking) + "/link/withdraw");
        assertEquals(404, confirm(booking, form).statusCode());
        assertEquals("confirmed", status(booking));
        assertEquals("404 unknown-booking", outcome(
                service.post("anna", "/v1/bookings/01930000-0000-7000-b000-000000000009/link/withdraw")));
    }

    @Test
    void who_asks_for_pages_too_often_reads_that_on_a_page() {
        String page = page(booked(A_STAY));
        HttpResponse<String> first = read(page);
        assertEquals("\"page-per-address\";q=100;w=60", header(first, "RateLimit-Policy"));
        for (int i = 1; i < 100; i++) {
            read("/b/guess" + i);
        }
        HttpResponse<String> refused = read(page);
        assertEquals(429, refused.statusCode());
        assertShows(refused, "Too many requests");
        assertEquals("60", header(refused, "Retry-After"));
    }

    private JsonNode booked(String stay) {
        return json(service.post("anna", "/v1/bookings", stay));
    }

    private HttpResponse<String> paid(JsonNode booking) {
        return paid(booking, Situations.TOTAL);
    }

    private HttpResponse<String> paid(JsonNode booking, Money sum) {
        return service.webhook("""
                {"type": "payment.succeeded", "timestamp": "2027-06-01T10:00:00Z", "data": {"payment": {"id": "%s",
                 "amount": {"amount": %d, "currency": "RUB"}, "metadata": {"booking_id": "%s"}}}}"""
                .formatted(booking.at("/payment/id").asText(), sum.minor(), booking.path("id").asText()));
    }

    private String status(JsonNode booking) {
        return json(service.get("anna", location(booking))).path("status").asText();
    }

    private HttpResponse<String> read(String page) {
        return service.get("", page);
    }

    private HttpResponse<String> confirm(JsonNode booking, String form) {
        return post(page(booking) + "/cancel", "confirm=" + URLEncoder.encode(form, StandardCharsets.UTF_8));
    }

    private HttpResponse<String> post(String address, String form) {
        return service.send("", HttpRequest.newBuilder(service.uri(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private static SignedLinks links() {
        return new SignedLinks(SigningKeys.of(Development.PAGE_KEY), "booking-page");
    }

    private static String page(JsonNode booking) {
        return "/b/" + links().token(new Target(UUID.fromString(booking.path("id").asText()), 1));
    }

    private static String location(JsonNode booking) {
        return "/v1/bookings/" + booking.path("id").asText();
    }

    private static String form(HttpResponse<String> question) {
        Matcher confirm = CONFIRM.matcher(question.body());
        assertTrue(confirm.find(), question.body());
        return confirm.group(1);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }

    private static void assertShows(HttpResponse<String> page, String... texts) {
        String body = page.body().replaceAll("[\\u00a0\\u202f]", " ").replace("&nbsp;", " ");
        for (String text : texts) {
            assertTrue(body.contains(text), () -> "no '%s' in %s".formatted(text, body));
        }
    }
}
