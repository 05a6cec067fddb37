package innkeeper.notification.webhook.client;

import innkeeper.kit.outgoing.AddressCheck;
import innkeeper.kit.outgoing.AllowedAddresses;
import innkeeper.kit.outgoing.Resolver;
import innkeeper.kit.seal.Envelope;
import innkeeper.kit.time.Clocks;
import innkeeper.notification.Situations;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.message.domain.SystemFacts;
import innkeeper.notification.webhook.Receiver;
import innkeeper.notification.webhook.domain.Endpoint;
import innkeeper.notification.webhook.domain.Endpoint.Wish;
import innkeeper.notification.webhook.domain.EndpointId;
import innkeeper.notification.webhook.domain.Heard;
import innkeeper.notification.webhook.domain.Keys;
import innkeeper.notification.webhook.seal.SealedSigningKeys;
import innkeeper.notification.webhook.usecase.SigningKeys.NewKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static innkeeper.notification.Situations.NOW;
import static innkeeper.notification.Situations.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HttpEndpointCallerTest {
    private static final AllowedAddresses LOCAL = new AllowedAddresses(true, true);
    private static final String REFUSED = "the host has led to an address that is not public";
    private static final Message.OfHotelSystem MESSAGE = new Message.OfHotelSystem(
            new News.ToSystem("innkeeper.webhook.test"), new EndpointId(new UUID(7, 7)).recipient(),
            new SystemFacts(new SystemFacts.Hotel(Situations.ASTORIA), "", "", NOW, "{\"a\": \"Гость\"}"));

    private final Receiver receiver = new Receiver();
    private final SealedSigningKeys keys =
            new SealedSigningKeys(Envelope.of(Base64.getEncoder().encodeToString(new byte[32])));
    private final EndpointId endpoint = new EndpointId(new UUID(7, 7));
    private final NewKey key = keys.make(endpoint);

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void a_call_carries_the_event_signed_to_the_host_that_was_named() {
        Heard heard = caller(LOCAL, _ -> loopback()).call(
                at(URI.create("http://pms.example:%d/hooks?hotel=7".formatted(receiver.port()))), id(1), MESSAGE);
        assertEquals("204", assertInstanceOf(Heard.Answered.class, heard).words());
        Receiver.Call call = receiver.calls("/hooks").getFirst();
        assertEquals(
                "{\"type\":\"innkeeper.webhook.test\",\"timestamp\":\"2026-11-22T10:00:00Z\",\"data\":{\"a\": \"Гость\"}}",
                call.body());
        assertEquals("pms.example:" + receiver.port(), call.header("host"));
        assertEquals(id(1).toString(), call.header("webhook-id"));
        assertEquals("application/json", call.header("content-type"));
        assertTrue(call.isSignedBy(key.secret()));
    }

    @Test
    void a_redirect_is_not_followed() {
        receiver.answering(302, Map.of("Location", receiver.url("/inside").toString()), "");
        Heard heard = caller(LOCAL, _ -> loopback()).call(at(receiver.url("/hooks")), id(1), MESSAGE);
        assertEquals("302 (redirects are not followed)", assertInstanceOf(Heard.Answered.class, heard).words());
        assertEquals(List.of(), receiver.calls("/inside"));
    }

    @Test
    void a_name_that_leads_elsewhere_when_it_is_called_reaches_nothing() throws Exception {
        Queue<String> answers = new ArrayDeque<>(List.of("93.184.215.14", "127.0.0.1"));
        Resolver rebinding = _ -> List.of(InetAddress.ofLiteral(answers.remove()));
        var strict = new AllowedAddresses(false, false);
        URI url = URI.create("https://pms.example:%d/hooks".formatted(receiver.port()));
        assertEquals(Optional.empty(), new AddressCheck(strict, rebinding).fault(url));
        assertEquals(REFUSED, why(caller(strict, rebinding).call(at(url), id(1), MESSAGE)));
        assertEquals(List.of(), receiver.calls("/hooks"));
    }

    @Test
    void one_lookup_decides_for_the_whole_call() {
        Queue<String> answers = new ArrayDeque<>(List.of("127.0.0.1"));
        Heard heard = caller(LOCAL, _ -> List.of(InetAddress.ofLiteral(answers.remove())))
                .call(at(URI.create("http://pms.example:%d/hooks".formatted(receiver.port()))), id(1), MESSAGE);
        assertInstanceOf(Heard.Answered.class, heard);
        assertTrue(answers.isEmpty());
    }

    @Test
    void an_address_instead_of_a_name_is_looked_at_too() {
        for (String host : List.of("127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "localhost", "10.0.0.1")) {
            URI url = URI.create("https://%s:%d/hooks".formatted(host, receiver.port()));
            assertEquals(REFUSED,
                    why(caller(new AllowedAddresses(false, false), name -> List.of(InetAddress.getAllByName(name)))
                            .call(at(url), id(1), MESSAGE)),
                    host);
        }
        assertEquals(List.of(), receiver.calls("/hooks"));
    }

    @Test
    void of_a_long_answer_the_first_line_is_kept() {
        receiver.answering(500, Map.of(), "no\u0000room\nfor more\n" + "x".repeat(100_000));
        Heard heard = caller(LOCAL, _ -> loopback()).call(at(receiver.url("/hooks")), id(1), MESSAGE);
        assertEquals("500: no room", assertInstanceOf(Heard.Answered.class, heard).words());
        receiver.answering(500, Map.of(), "y".repeat(100_000));
        heard = caller(LOCAL, _ -> loopback()).call(at(receiver.url("/hooks")), id(1), MESSAGE);
        assertEquals("500: " + "y".repeat(499) + "…", assertInstanceOf(Heard.Answered.class, heard).words());
    }

    @Test
    void who_asks_to_be_left_alone_for_a_while_is_heard_where_that_is_what_the_status_says() {
        assertEquals(Optional.of(NOW.plusSeconds(90)), leaveUntil(429, Map.of("Retry-After", "90")));
        assertEquals(Optional.of(NOW.plusSeconds(60)),
                leaveUntil(503, Map.of("Retry-After", "Sun, 22 Nov 2026 10:01:00 GMT")));
        assertEquals(Optional.of(NOW.plusSeconds(3600)), leaveUntil(503, Map.of("Retry-After", "999999999")));
        assertEquals(Optional.empty(), leaveUntil(503, Map.of()));
        assertEquals(Optional.empty(), leaveUntil(404, Map.of("Retry-After", "90")));
    }

    private Optional<Instant> leaveUntil(int status, Map<String, String> headers) {
        receiver.answering(status, headers, "");
        Heard heard = new HttpEndpointCaller(keys, LOCAL, _ -> loopback(), Duration.ofSeconds(2),
                Clock.fixed(NOW, ZoneOffset.UTC))
                .call(at(receiver.url("/hooks")), id(1), MESSAGE);
        return assertInstanceOf(Heard.Answered.class, heard).leaveUntil();
    }

    @Test
    void who_takes_a_call_and_says_nothing_is_left_in_time() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Heard heard = caller(LOCAL, _ -> loopback()).call(
                    at(URI.create("http://127.0.0.1:%d/hooks".formatted(silent.getLocalPort()))), id(1), MESSAGE);
            assertEquals("timeout", why(heard));
            assertTrue(heard.took().compareTo(Duration.ofSeconds(10)) < 0);
        }
    }

    private HttpEndpointCaller caller(AllowedAddresses allowed, Resolver resolver) {
        return new HttpEndpointCaller(keys, allowed, resolver, Duration.ofSeconds(2), Clocks.system());
    }

    private Endpoint at(URI url) {
        return new Endpoint(endpoint, Situations.ASTORIA, new Wish(url, Set.of(), ""), Keys.first(key.sealed()),
                Optional.empty(), Optional.empty(), NOW, 1);
    }

    private static List<InetAddress> loopback() {
        return List.of(InetAddress.getLoopbackAddress());
    }

    private static String why(Heard heard) {
        return assertInstanceOf(Heard.Unheard.class, heard).why();
    }
}
