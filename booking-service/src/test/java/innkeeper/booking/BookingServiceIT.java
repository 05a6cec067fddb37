package innkeeper.booking;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import innkeeper.booking.block.usecase.InMemoryRoomTypes;
import innkeeper.booking.folio.usecase.OwedRefund;
import innkeeper.booking.link.page.BookingLinks;
import innkeeper.booking.payment.remote.HttpPayments;
import innkeeper.booking.payment.usecase.CallOff;
import innkeeper.booking.payment.usecase.Opening;
import innkeeper.booking.payment.usecase.Payments;
import innkeeper.booking.payment.usecase.RefundAnswer;
import innkeeper.booking.reservation.domain.Booking;
import innkeeper.booking.sale.usecase.InMemoryHotels;
import innkeeper.kit.json.Json;
import innkeeper.kit.lifecycle.Service;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.kit.time.Clocks;
import innkeeper.mocks.ContractMock;
import innkeeper.mocks.Recorded;
import innkeeper.testkit.contract.ContractClient;
import innkeeper.testkit.contract.EventContract;
import innkeeper.testkit.infra.TestKafka;
import innkeeper.testkit.infra.TestPostgres;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static innkeeper.booking.RunningBooking.A_STAY;
import static innkeeper.booking.RunningBooking.A_STAY_PAID_AT_THE_DESK;
import static innkeeper.booking.RunningBooking.json;
import static innkeeper.booking.RunningBooking.outcome;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The service on real PostgreSQL and Kafka; the provider is made from its contract. */
class BookingServiceIT {
    private final ContractMock provider = ContractMock.of("payment");
    private final InMemoryHotels hotels = new InMemoryHotels(1);
    private Service service;
    private ContractClient client;

    @AfterEach
    void close() {
        service.close();
        provider.close();
    }

    @Test
    void a_stay_is_booked_paid_cancelled_and_refunded_and_each_step_is_announced() throws Exception {
        start(Map.of());
        JsonNode booking = json(book("key-1", A_STAY));
        String location = "/v1/bookings/" + booking.path("id").asText();
        pay(booking);
        assertEquals("confirmed", status(location));
        provider.answer("getPayment", 200, """
                {"id": "%s", "status": "succeeded", "amount": {"amount": 2500000, "currency": "RUB"},
                 "refunded": {"amount": 2500000, "currency": "RUB"}, "pay_url": "http://provider.example/pay/1",
                 "expires_at": "2027-06-01T10:15:00Z"}""".formatted(booking.at("/payment/id").asText()));
        assertEquals("200", outcome(post("boris", location + "/cancel", "", "key-2")));
        await().until(() -> !provider.requests("refundPayment").isEmpty());
        List<ConsumerRecord<String, String>> events = eventsOf(booking, 4);
        assertEquals(List.of("innkeeper.booking.held", "innkeeper.booking.confirmed", "innkeeper.booking.cancelled",
                "innkeeper.booking.refunded"), events.stream().map(BookingServiceIT::type).toList());
        events.forEach(event -> EventContract.check(type(event), event.value()));
        assertTrue(events.get(1).value().contains("\"occupied_nights\":2"));
        assertEquals(List.of(1, 3, 4, 6), events.stream()
                .map(event -> Json.read(event.value(), JsonNode.class).path("version").asInt()).toList());
        assertTrue(events.get(3).value().contains("\"refund\":{\"amount\":2500000,\"currency\":\"RUB\"}"));
        JsonNode cancelled = Json.read(events.get(2).value(), JsonNode.class);
        JsonNode refunded = Json.read(events.get(3).value(), JsonNode.class);
        assertEquals("[1250000,1250000]", cancelled.at("/rooms/0/night_prices").toString());
        assertEquals("2027-06-08T11:00:00Z", cancelled.at("/rooms/0/cancellation_policy/steps/0/from").asText());
        assertEquals("refund_due", cancelled.path("settlement").asText());
        assertEquals(-2_500_000, cancelled.at("/folio/balance/amount").asLong());
        assertEquals(2_500_000, cancelled.at("/folio/payments/0/amount/amount").asLong());
        JsonNode due = cancelled.at("/folio/refunds_due/0/id");
        assertEquals(due, refunded.at("/folio/refunds/0/id"));
        assertEquals(due.asText(), Json.read(provider.requests("refundPayment").getFirst().body(), JsonNode.class)
                .at("/metadata/refund_id").asText());
    }

    @Test
    void a_block_is_made_once_however_often_it_is_sent_and_each_step_is_announced() {
        start(Map.of());
        String wanted = """
                {"hotel_id": "01930000-0000-7000-9000-000000000001", "room_type_id": "01930000-0000-7000-a000-000000000001",
                 "rooms": 1, "from": "2027-06-10", "to": "2027-06-12", "reason": "maintenance"}""";
        JsonNode block = json(post("desk", "/v1/blocks", wanted, "key-1"));
        assertEquals(block, json(post("desk", "/v1/blocks", wanted, "key-1")));
        assertEquals("409 rooms-not-free", outcome(post("desk", "/v1/blocks", wanted, "key-2")));
        assertEquals("409 sold-out", outcome(book("key-3", A_STAY)));
        HttpRequest.Builder ended = HttpRequest.newBuilder(client.uri("/v1/blocks/" + block.path("id").asText()))
                .header("Authorization", "Bearer desk").DELETE();
        assertEquals("204", outcome(client.send(ended.build())));
        String key = block.path("id").asText();
        List<ConsumerRecord<String, String>> events =
                ofKey(key, TestKafka.read("innkeeper.block.v1", found -> ofKey(key, found).size() >= 2));
        assertEquals(List.of("innkeeper.block.created", "innkeeper.block.ended"),
                events.stream().map(BookingServiceIT::type).toList());
        events.forEach(event -> EventContract.check(type(event), event.value()));
        assertTrue(events.get(0).value().contains("\"nights\":[\"2027-06-10\",\"2027-06-11\"]"));
        assertTrue(events.get(1).value().contains("\"nights\":[]"));
    }

    @Test
    void what_a_calendar_of_another_channel_says_is_off_sale_until_it_says_otherwise() {
        start(Map.of());
        String calendar = UUID.randomUUID().toString();
        String said = """
                {"calendar_import_id": "%s", "version": %d, "hotel_id": "01930000-0000-7000-9000-000000000001",
                 "timezone": "Europe/Moscow", "room_type_id": "01930000-0000-7000-a000-000000000001", "rooms_offered": 1,
                 "windows": %s}""";
        TestKafka.publish("innkeeper.calendar.v1", calendar, "innkeeper.calendar.read",
                said.formatted(calendar, 1, "[{\"check_in\": \"2027-06-11\", \"check_out\": \"2027-06-14\"}]"));
        await().until(() -> !blocks().isEmpty());
        JsonNode block = blocks().get(0);
        assertEquals("calendar", block.path("reason").asText());
        assertEquals("system", block.at("/created_by/as").asText());
        assertEquals(calendar, block.path("calendar_import_id").asText());
        assertEquals("409 sold-out", outcome(book("key-1", A_STAY)));
        HttpRequest.Builder ended = HttpRequest.newBuilder(client.uri("/v1/blocks/" + block.path("id").asText()))
                .header("Authorization", "Bearer desk").DELETE();
        assertEquals("409 calendar-block", outcome(client.send(ended.build())));
        TestKafka.publish("innkeeper.calendar.v1", calendar, "innkeeper.calendar.removed",
                said.formatted(calendar, 2, "[]"));
        await().until(() -> blocks().isEmpty());
        assertEquals("201", outcome(book("key-2", A_STAY)));
    }

    private JsonNode blocks() {
        return json(client.send(HttpRequest.newBuilder(
                client.uri("/v1/blocks?hotel_id=01930000-0000-7000-9000-000000000001"))
                .header("Authorization", "Bearer desk").build())).path("items");
    }

    @Test
    void paying_leads_to_the_page_of_the_booking_and_however_often_its_form_is_sent_it_is_cancelled_once()
            throws Exception {
        start(Map.of());
        JsonNode booking = json(book("key-1", A_STAY));
        URI page = URI.create(Json.read(provider.requests("createPayment").getFirst().body(), JsonNode.class)
                .path("return_url").asText());
        assertEquals("http://localhost:8083", page.resolve("/").toString().replaceFirst("/$", ""));
        pay(booking);
        HttpResponse<String> question =
                client.send(HttpRequest.newBuilder(client.uri(page.getPath() + "/cancel")).build());
        assertEquals("200", outcome(question));
        Matcher form = Pattern.compile("name=\"confirm\" value=\"([^\"]+)\"").matcher(question.body());
        assertTrue(form.find(), question.body());
        HttpRequest sent = HttpRequest.newBuilder(client.uri(page.getPath() + "/cancel"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("confirm=" + form.group(1))).build();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = people.invokeAll(Collections.nCopies(5, () -> outcome(client.send(sent))));
            for (Future<String> answer : answers) {
                assertEquals("303", answer.get());
            }
        }
        List<ConsumerRecord<String, String>> events = eventsOf(booking, 3);
        assertEquals("innkeeper.booking.cancelled", type(events.get(2)));
        JsonNode cancelled = Json.read(events.get(2).value(), JsonNode.class);
        assertEquals("client", cancelled.at("/end/by/as").asText());
        assertEquals(4, cancelled.path("version").asInt());
        assertEquals(1, cancelled.path("link_version").asInt());
        assertEquals("cancelled", status("/v1/bookings/" + booking.path("id").asText()));
    }

    private static int version(ConsumerRecord<String, String> event) {
        return Json.read(event.value(), JsonNode.class).get("version").asInt();
    }

    @Test
    void the_same_key_books_once_and_a_reused_one_is_refused() {
        start(Map.of());
        HttpResponse<String> first = book("key", A_STAY);
        HttpResponse<String> second = book("key", A_STAY);
        assertEquals(first.body(), second.body());
        assertEquals("true", second.headers().firstValue("Idempotency-Replayed").orElseThrow());
        assertEquals("422 idempotency-key-reused", outcome(book("key", A_STAY_PAID_AT_THE_DESK)));
        assertEquals(1, provider.requests("createPayment").size());
    }

    @Test
    void what_booking_and_cancelling_answer_is_what_is_read_afterwards() {
        start(Map.of());
        for (String stay : List.of(A_STAY, A_STAY_PAID_AT_THE_DESK.replace("2027-06-1", "2027-07-1"))) {
            HttpResponse<String> booked = book("key " + stay.hashCode(), stay);
            String location = booked.headers().firstValue("Location").orElseThrow();
            assertSame(booked, read(location));
            assertSame(post("anna", location + "/cancel", "", "cancel " + stay.hashCode()), read(location));
        }
    }

    @Test
    void a_try_that_broke_off_asks_the_provider_again_in_the_very_same_words() {
        AtomicBoolean mortal = new AtomicBoolean(true);
        start(Map.of(), real -> new Payments() {
            @Override
            public Opening open(Booking booking) {
                Opening opened = real.open(booking);
                if (mortal.getAndSet(false)) {
                    throw new Error("died before the payment was noted");
                }
                return opened;
            }

            @Override
            public CallOff callOff(Booking booking) {
                return real.callOff(booking);
            }

            @Override
            public RefundAnswer refund(OwedRefund refund) {
                return real.refund(refund);
            }
        });
        assertEquals("500 fault", outcome(book("key", A_STAY)));
        assertEquals("201", outcome(book("key", A_STAY)));
        assertEquals(1, provider.requests("createPayment").stream().map(Recorded::body).distinct().count());
    }

    @Test
    void a_provider_that_is_away_takes_nothing_and_the_same_request_succeeds_later() {
        start(Map.of());
        provider.down();
        assertEquals("503 unavailable", outcome(book("key", A_STAY)));
        provider.up();
        assertEquals("201", outcome(book("key", A_STAY)));
    }

    @Test
    void of_twenty_guests_who_ask_for_the_last_room_exactly_one_gets_it() throws Exception {
        start(Map.of());
        List<Future<String>> asked = new ArrayList<>();
        List<String> outcomes = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 20; i++) {
                String key = "guest-" + i;
                asked.add(people.submit(() -> outcome(book(key, A_STAY_PAID_AT_THE_DESK))));
            }
            for (Future<String> answer : asked) {
                outcomes.add(answer.get());
            }
        }
        assertEquals(1, Collections.frequency(outcomes, "201"), outcomes.toString());
        assertEquals(19, Collections.frequency(outcomes, "409 sold-out"), outcomes.toString());
    }

    @Test
    void a_hold_that_nobody_pays_ends_by_itself_and_its_nights_are_sold_again() {
        start(Map.of("BOOKING_HOLD_TTL", "2s"));
        String location = "/v1/bookings/" + json(book("key-1", A_STAY)).path("id").asText();
        await().until(() -> status(location).equals("expired"));
        assertEquals("201", outcome(book("key-2", A_STAY)));
    }

    @Test
    void a_hold_that_was_paid_while_nobody_heard_is_confirmed_when_its_time_is_up() {
        provider.answer("cancelPayment", 409, "{\"code\": \"payment-not-pending\"}");
        start(Map.of("BOOKING_HOLD_TTL", "2s"));
        JsonNode booking = json(book("key-1", A_STAY));
        provider.answer("getPayment", 200, """
                {"id": "%s", "status": "succeeded", "amount": {"amount": 2500000, "currency": "RUB"},
                 "refunded": {"amount": 0, "currency": "RUB"}}""".formatted(booking.at("/payment/id").asText()));
        String location = "/v1/bookings/" + booking.path("id").asText();
        await().until(() -> !status(location).equals("pending_payment"));
        assertEquals("confirmed", status(location));
        assertEquals("409 sold-out", outcome(book("key-2", A_STAY)));
    }

    @Test
    void without_a_broker_bookings_still_work() {
        start(Map.of("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1"));
        assertEquals("201", outcome(book("key", A_STAY)));
    }

    private void start(Map<String, String> changed) {
        start(changed, payments -> payments);
    }

    private void start(Map<String, String> changed, UnaryOperator<Payments> between) {
        Map<String, String> variables =
                Development.variables(TestPostgres.fresh(), TestKafka.settings().bootstrapServers());
        variables.put("BOOKING_PAYMENT_URL", provider.uri().toString());
        variables.putAll(changed);
        Settings settings = Settings.from(variables);
        Neighbours neighbours = new Neighbours(
                Callers.authorization(), hotels, new InMemoryRoomTypes(1),
                between.apply(new HttpPayments(settings.provider(), new BookingLinks(settings.pages())::first,
                        Telemetry.none(), Clocks.system())));
        Application application = Main.application(settings, neighbours, Clocks.system(), Telemetry.none());
        service = application.service("booking-service");
        service.start();
        client = new ContractClient("booking", URI.create("http://127.0.0.1:" + application.http().port()));
    }

    private HttpResponse<String> book(String key, String stay) {
        return post("anna", "/v1/bookings", stay, key);
    }

    private HttpResponse<String> post(String token, String path, String body, String key) {
        HttpRequest.Builder request = HttpRequest.newBuilder(client.uri(path))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", key);
        return client.send(body.isEmpty()
                ? request.POST(BodyPublishers.noBody()).build()
                : request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build());
    }

    private void pay(JsonNode booking) throws Exception {
        long now = Instant.now().getEpochSecond();
        String news = """
                {"type": "payment.succeeded", "timestamp": "2026-11-22T10:00:00Z", "data": {"payment": {"id": "%s",
                 "amount": {"amount": 2500000, "currency": "RUB"}, "metadata": {"booking_id": "%s"}}}}"""
                .formatted(booking.at("/payment/id").asText(), booking.path("id").asText());
        assertEquals("204", outcome(client.send(HttpRequest.newBuilder(client.uri("/v1/payment-webhooks"))
                .header("Content-Type", "application/json")
                .header("webhook-id", "msg-1")
                .header("webhook-timestamp", Long.toString(now))
                .header("webhook-signature", new Webhook(Development.NEW_SECRET).sign("msg-1", now, news))
                .POST(BodyPublishers.ofString(news))
                .build())));
    }

    private String status(String location) {
        return json(read(location)).path("status").asText();
    }

    private HttpResponse<String> read(String location) {
        return client.send(HttpRequest.newBuilder(client.uri(location)).header("Authorization", "Bearer anna").build());
    }

    private static void assertSame(HttpResponse<String> one, HttpResponse<String> other) {
        assertEquals(json(one), json(other));
        assertEquals(one.headers().firstValue("ETag").orElseThrow(), other.headers().firstValue("ETag").orElseThrow());
    }

    private static List<ConsumerRecord<String, String>> eventsOf(JsonNode booking, int number) {
        String key = booking.path("id").asText();
        return ofKey(key, TestKafka.read("innkeeper.booking.v1", found -> ofKey(key, found).size() >= number));
    }

    private static List<ConsumerRecord<String, String>> ofKey(String key, List<ConsumerRecord<String, String>> found) {
        return found.stream().filter(event -> event.key().equals(key)).toList();
    }

    private static String type(ConsumerRecord<String, String> event) {
        return new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }
}
