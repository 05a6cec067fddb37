package innkeeper.system;

import innkeeper.local.settings.StackSettings.ServiceSettings;
import innkeeper.system.crowd.Crowd;
import innkeeper.system.crowd.Heap;
import innkeeper.system.support.Answer;
import innkeeper.system.support.Patience;
import innkeeper.system.support.People;
import innkeeper.system.support.Person;
import innkeeper.system.support.Request;
import innkeeper.system.support.RunningSystem;
import innkeeper.system.support.Traffic;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Thousands of strangers at every port of services that have the heap they have in production. */
class GreedyClientsE2E {
    private static final String HOTEL = "hotel-service";
    private static final int CROWD = 1_200;
    private static final int HONEST_ANSWERS = 100;
    private static final long MEMORY_TO_SPARE = 48L * 1024 * 1024;

    /** An honest client gives up after the half minute that {@link Request} waits, and has then failed. */
    @Test
    void honest_requests_are_answered_meanwhile_and_memory_comes_back() {
        ServiceSettings hotel = RunningSystem.stack().settings().service(HOTEL);
        ServiceSettings auth = RunningSystem.stack().settings().service("auth-service");
        Person guest = People.guest("en");
        URI live = RunningSystem.stack().addresses().services().get(HOTEL).management().resolve("/observe/health/live");
        List<Supplier<Answer>> questions = List.of(
                () -> Request.to(HOTEL, "/v1/hotels?limit=1").get(),
                () -> Request.to(live).get(),
                () -> Request.to("booking-service", "/v1/bookings?limit=1").by(guest).get());
        ProcessHandle process = RunningSystem.stack().process(HOTEL);
        long before = Heap.usedBy(process);

        Traffic honest = Traffic.of(questions);
        try (honest;
                Crowd requests = new Crowd(CROWD, List.of(hotel.http().number(), hotel.management().number(),
                        auth.http().number()), halfRequests());
                Crowd calls = new Crowd(CROWD, List.of(hotel.grpc().getFirst().number(),
                        auth.grpc().getFirst().number()), List.of(halfCalls()))) {
            Patience.eventually().until(() -> requests.connected() == CROWD && calls.connected() == CROWD);
            honest.awaitMore(HONEST_ANSWERS);
        }

        assertEquals(Set.of(200), honest.all().map(Traffic.Seen::status).collect(Collectors.toSet()));
        assertEquals(process.pid(), RunningSystem.stack().process(HOTEL).pid());
        Patience.eventually().until(() -> Heap.usedBy(process) < before + MEMORY_TO_SPARE);
    }

    private static List<byte[]> halfRequests() {
        String start = "POST /v1/hotels HTTP/1.1\r\nHost: a\r\n";
        return List.of(
                bytes("GET /v1/hotels HTTP/1.1\r\nHost: a\r\nCookie: " + "a".repeat(15_000)),
                bytes("GET /v1/hotels HTTP/1.1\r\nHost: a\r\nCookie: " + "a".repeat(125_000) + "\r\n\r\n"),
                bytes(start + "Content-Length: 60000\r\n\r\n" + "a".repeat(50_000)),
                bytes(start + "Transfer-Encoding: chunked\r\n\r\n7fffffff\r\n" + "a".repeat(50_000)),
                bytes("GET /docs/swagger-ui-bundle.js HTTP/1.1\r\nHost: a\r\n\r\n".repeat(20)),
                bytes("G"));
    }

    /** Calls without a credential, each with a message that says to have 15 MB and is never sent whole (RFC 9113). */
    private static byte[] halfCalls() {
        var calls = new ByteArrayOutputStream();
        calls.writeBytes(bytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0"));
        String path = "/innkeeper.hotel.v1.Hotels/Quote";
        byte[] headers = bytes("\u0083\u0086\4" + (char) path.length() + path + "\17\20\20application/grpc");
        for (int stream = 1; stream < 16; stream += 2) {
            frame(calls, 1, stream, headers);
            byte[] message = new byte[8_000];
            System.arraycopy(new byte[] {0, 0, (byte) 0xe4, (byte) 0xe1, (byte) 0xc0}, 0, message, 0, 5);
            frame(calls, 0, stream, message);
        }
        return calls.toByteArray();
    }

    private static void frame(ByteArrayOutputStream out, int type, int stream, byte[] payload) {
        out.writeBytes(new byte[] {0, (byte) (payload.length >> 8), (byte) payload.length, (byte) type,
                (byte) (type == 1 ? 4 : 0), 0, 0, 0, (byte) stream});
        out.writeBytes(payload);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
