package innkeeper.hotel;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.kit.json.Json;
import innkeeper.testkit.contract.ContractClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** A person with curl: every answer is held to the contract. */
final class HotelClient {
    static final String HOTEL = """
            {"name": "Volga Embankment Hotel", "description": "A quiet service.", "country": "RU", "city": "Kazan",
             "address": "Kremlin Embankment 21", "stars": 4, "timezone": "Europe/Moscow", "currency": "RUB",
             "check_in_time": "15:00", "check_out_time": "11:00", "amenities": ["wifi", "parking"]}""";
    static final String DOUBLE = """
            {"name": "Double", "capacity": {"adults": 2, "children": 1, "total": 2},
              "total_rooms": 3, "base_price": {"amount": 500000, "currency": "RUB"}}""";

    private final ContractClient contract;

    HotelClient(ContractClient contract) {
        this.contract = contract;
    }

    /** What came back. */
    record Reply(HttpResponse<String> http) {
        int status() {
            return http.statusCode();
        }

        JsonNode body() {
            return Json.read(http.body(), JsonNode.class);
        }

        String code() {
            return body().path("code").asText();
        }

        /** The pointers of all bad fields, sorted. */
        String pointers() {
            return String.join(" ", StreamSupport.stream(body().path("errors").spliterator(), false)
                    .map(error -> error.path("pointer").asText()).sorted().distinct().toList());
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }
    }

    Reply get(String token, String path) {
        return send(request(token, path).GET());
    }

    /** As somebody who reads these languages is shown it, of a version that they do not have yet. */
    Reply getIn(String languages, String path) {
        return send(request("", path).header("Accept-Language", languages).GET());
    }

    Reply post(String token, String path, String json) {
        return send(
                request(token, path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    Reply post(String token, String path, String json, String idempotencyKey) {
        return send(request(token, path).header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey).POST(BodyPublishers.ofString(json)));
    }

    Reply put(String token, String path, String json) {
        return send(request(token, path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    Reply put(String token, String path, String etag, String json) {
        HttpRequest.Builder request = request(token, path).header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json));
        return send(etag.isEmpty() ? request : request.header("If-Match", etag));
    }

    Reply patch(String token, String path, String etag, String json) {
        HttpRequest.Builder request = request(token, path).header("Content-Type", "application/merge-patch+json")
                .method("PATCH", BodyPublishers.ofString(json));
        return send(etag.isEmpty() ? request : request.header("If-Match", etag));
    }

    Reply delete(String token, String path, String etag) {
        HttpRequest.Builder request = request(token, path).DELETE();
        return send(etag.isEmpty() ? request : request.header("If-Match", etag));
    }

    /** A table, to a hotel's catalogue. */
    Reply putCsv(String token, String path, String etag, byte[] table) {
        HttpRequest.Builder request = request(token, path).header("Content-Type", "text/csv")
                .PUT(BodyPublishers.ofByteArray(table));
        return send(etag.isEmpty() ? request : request.header("If-Match", etag));
    }

    Reply putCsv(String token, String path, String etag, String table) {
        return putCsv(token, path, etag, table.getBytes(StandardCharsets.UTF_8));
    }

    /** The path of a new hotel of this hotelier. */
    String aHotelOf(String token) {
        return post(token, "/v1/hotels", HOTEL).header("Location");
    }

    /** The path of a new hotel in a city that no other test knows. */
    String aHotelIn(String city) {
        return post("boris", "/v1/hotels", HOTEL.replace("Kazan", city)).header("Location");
    }

    /** The path of three doubles of 5000 roubles in a new hotel of Boris. */
    String aDouble() {
        return post("boris", aHotelOf("boris") + "/room-types", DOUBLE).header("Location");
    }

    /** The path of the plan that the hotel was born with. */
    String standardPlan(String hotel) {
        return hotel + "/rate-plans/" + get("", hotel + "/rate-plans").body().at("/items/0/id").asText();
    }

    /** The plan that the hotel of this room type was born with. */
    UUID standardPlanId(String roomType) {
        return idIn(standardPlan(roomType.substring(0, roomType.indexOf("/room-types"))));
    }

    /** The path of the standard plan's prices at the hotel of this room type. */
    String prices(String roomType) {
        return standardPlan(roomType.substring(0, roomType.indexOf("/room-types"))) + "/prices";
    }

    /** Says something of this room type's nights under the standard plan; the ranges need not name it. */
    Reply putPrices(String token, String roomType, String ranges) {
        return put(token, prices(roomType), of(roomType, ranges));
    }

    /** The ranges, of this room type. */
    static String of(String roomType, String ranges) {
        return ranges.replace("{\"from\"", "{\"room_type_id\": \"%s\", \"from\"".formatted(idIn(roomType)));
    }

    static UUID idIn(String location) {
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    private HttpRequest.Builder request(String token, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(contract.uri(path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Reply send(HttpRequest.Builder request) {
        return new Reply(contract.send(request.build()));
    }
}
