package innkeeper.booking;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import innkeeper.booking.block.usecase.InMemoryBlocks;
import innkeeper.booking.block.usecase.InMemoryRoomTypes;
import innkeeper.booking.payment.usecase.CarryOutRefunds;
import innkeeper.booking.payment.usecase.InMemoryPayments;
import innkeeper.booking.reservation.usecase.InMemoryBookings;
import innkeeper.booking.sale.usecase.InMemoryHotels;
import innkeeper.kit.idempotency.Idempotency;
import innkeeper.kit.json.Json;
import innkeeper.kit.lifecycle.Service;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testkit.contract.ContractClient;
import innkeeper.testkit.limit.CountedRequests;
import innkeeper.testkit.time.MovableClock;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;

/** booking-service over stores in memory, and a hand to call it with that checks every answer against the contract. */
final class RunningBooking implements AutoCloseable {
    static final String A_STAY = """
            {"hotel_id": "01930000-0000-7000-9000-000000000001",
             "room_type_id": "01930000-0000-7000-a000-000000000001",
             "check_in": "2027-06-10", "check_out": "2027-06-12", "guests": 2, "payment": "online"}""";
    static final String TWO_ROOMS = """
            {"hotel_id": "01930000-0000-7000-9000-000000000001", "check_in": "2027-06-10", "check_out": "2027-06-12",
             "rooms": [{"room_type_id": "01930000-0000-7000-a000-000000000001", "adults": 2,
                        "rate_plan_id": "01930000-0000-7000-a100-000000000001"},
                       {"room_type_id": "01930000-0000-7000-a000-000000000001", "adults": 1, "children_ages": [4]}],
             "payment": "at_hotel"}""";
    static final String A_STAY_PAID_AT_THE_DESK = A_STAY.replace("online", "at_hotel");

    final InMemoryBookings bookings = new InMemoryBookings(Situations.references());
    final InMemoryHotels hotels = new InMemoryHotels(10);
    final InMemoryRoomTypes roomTypes = new InMemoryRoomTypes(2);
    final InMemoryPayments payments = new InMemoryPayments();
    final MovableClock clock = new MovableClock(Situations.NOW);
    private final Service service;
    private final ContractClient client;

    RunningBooking() {
        Settings settings = Settings.from(Development.variables());
        Stores stores = new Stores(bookings, new InMemoryBlocks(bookings), bookings, bookings.findings(),
                new CountedRequests());
        Neighbours neighbours = new Neighbours(Callers.authorization(), hotels, roomTypes, payments);
        CarryOutRefunds refunds = MoneyCases.of(stores, neighbours, clock).carryOutRefunds();
        bookings.refundsDue(refund -> Thread.ofVirtual().start(() -> refunds.handle(refund)));
        Application application = Main.edges(settings, stores, neighbours, clock, Telemetry.none(),
                Idempotency.none(), List.of());
        service = application.service("booking-service");
        service.start();
        client = new ContractClient("booking", URI.create("http://127.0.0.1:" + application.http().port()));
    }

    URI uri(String pathAndQuery) {
        return client.uri(pathAndQuery);
    }

    HttpResponse<String> get(String token, String path) {
        return send(token, HttpRequest.newBuilder(client.uri(path)).GET());
    }

    HttpResponse<String> post(String token, String path, String body) {
        return send(token, HttpRequest.newBuilder(client.uri(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> patch(String token, String path, String body) {
        return send(token, HttpRequest.newBuilder(client.uri(path))
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", BodyPublishers.ofString(body)));
    }

    HttpResponse<String> post(String token, String path) {
        return send(token, HttpRequest.newBuilder(client.uri(path)).POST(BodyPublishers.noBody()));
    }

    HttpResponse<String> send(String token, HttpRequest.Builder request) {
        return client.send((token.isEmpty() ? request : request.header("Authorization", "Bearer " + token)).build());
    }

    /** As the provider would. */
    HttpResponse<String> webhook(String body) {
        return webhook(Development.NEW_SECRET, Instant.now().getEpochSecond(), body, body);
    }

    HttpResponse<String> webhook(String secret, long time, String signed, String sent) {
        try {
            return send("", HttpRequest.newBuilder(client.uri("/v1/payment-webhooks"))
                    .header("Content-Type", "application/json")
                    .header("webhook-id", "msg-1")
                    .header("webhook-timestamp", Long.toString(time))
                    .header("webhook-signature", new Webhook(secret).sign("msg-1", time, signed))
                    .POST(BodyPublishers.ofString(sent)));
        } catch (WebhookSigningException e) {
            throw new AssertionError(e);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        return Json.read(answer.body(), JsonNode.class);
    }

    /** {@code 409 sold-out}, or the status alone where it is a success. */
    static String outcome(HttpResponse<String> answer) {
        return answer.statusCode() < 400
                ? String.valueOf(answer.statusCode())
                : answer.statusCode() + " " + json(answer).path("code").asText();
    }

    @Override
    public void close() {
        service.close();
    }
}
