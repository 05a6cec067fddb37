package innkeeper.notification.webhook.usecase;

import innkeeper.notification.Situations;
import innkeeper.notification.delivery.domain.Attempt.Outcome;
import innkeeper.notification.delivery.domain.DeliveryId;
import innkeeper.notification.delivery.usecase.Handover.Handed;
import innkeeper.notification.delivery.usecase.Outgoing.Pending;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.News;
import innkeeper.notification.message.domain.Notification;
import innkeeper.notification.message.domain.SystemFacts;
import innkeeper.notification.webhook.domain.Endpoint;
import innkeeper.notification.webhook.domain.Endpoint.Off;
import innkeeper.notification.webhook.domain.Endpoint.Wish;
import innkeeper.notification.webhook.domain.EndpointId;
import innkeeper.notification.webhook.domain.Heard;
import innkeeper.notification.webhook.domain.Keys;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static innkeeper.notification.Situations.NOW;
import static innkeeper.notification.Situations.event;
import static innkeeper.notification.Situations.id;
import static innkeeper.notification.Situations.toAnna;
import static org.junit.jupiter.api.Assertions.assertEquals;

class CallEndpointTest {
    private static final EndpointId ONE = new EndpointId(new UUID(7, 1));
    private static final EndpointId OTHER = new EndpointId(new UUID(7, 2));

    private final InMemoryEndpoints endpoints = new InMemoryEndpoints();
    private final List<Heard> noted = new ArrayList<>();
    private Heard heard = new Heard.Answered(204, "", Duration.ofMillis(7));
    private Runnable meanwhile = () -> {};
    private Instant now = NOW;
    private final CallEndpoint call = new CallEndpoint(endpoints, (_, _, _) -> {
        meanwhile.run();
        return heard;
    }, (_, _, _, what, _) -> noted.add(what), 2, clock());

    @Test
    void what_is_taken_has_arrived_and_everything_else_is_the_endpoints_own_trouble() {
        endpoint(ONE, Optional.empty());
        assertEquals("SENT 204", outcome(called(ONE)));
        heard = new Heard.Answered(302, "", Duration.ZERO);
        assertEquals("PUT_OFF 302 (redirects are not followed)", outcome(called(ONE)));
        heard = new Heard.Answered(400, "no", Duration.ZERO);
        assertEquals("PUT_OFF 400: no", outcome(called(ONE)));
        heard = new Heard.Unheard("timeout", Duration.ofSeconds(10));
        assertEquals("PUT_OFF timeout", outcome(called(ONE)));
        heard = new Heard.Answered(410, "", Duration.ZERO);
        assertEquals("REFUSED 410", outcome(called(ONE)));
        assertEquals(5, noted.size());
    }

    @Test
    void who_fails_gets_one_hand_at_a_time_and_keeps_none_from_others() {
        endpoint(ONE, Optional.of(NOW));
        endpoint(OTHER, Optional.empty());
        List<Optional<Handed>> inside = new ArrayList<>();
        meanwhile = once(() -> {
            inside.add(called(ONE));
            inside.add(called(OTHER));
        });
        assertEquals("SENT 204", outcome(called(ONE)));
        assertEquals(List.of("", "SENT 204"), inside.stream().map(CallEndpointTest::outcome).toList());
        assertEquals("SENT 204", outcome(called(ONE)));
    }

    @Test
    void who_answers_gets_its_share_of_the_hands() {
        endpoint(ONE, Optional.empty());
        List<Optional<Handed>> inside = new ArrayList<>();
        meanwhile = once(() -> {
            meanwhile = once(() -> inside.add(called(ONE)));
            inside.add(called(ONE));
        });
        assertEquals("SENT 204", outcome(called(ONE)));
        assertEquals(List.of("", "SENT 204"), inside.stream().map(CallEndpointTest::outcome).toList());
    }

    @Test
    void who_asks_to_be_left_alone_is_until_then_and_keeps_none_from_others() {
        endpoint(ONE, Optional.empty());
        endpoint(OTHER, Optional.empty());
        heard = new Heard.Answered(429, "", Duration.ZERO, Optional.of(NOW.plusSeconds(30)));
        assertEquals("PUT_OFF 429", outcome(called(ONE)));
        heard = new Heard.Answered(204, "", Duration.ZERO);
        now = NOW.plusSeconds(30).minusMillis(1);
        assertEquals("", outcome(called(ONE)));
        assertEquals("SENT 204", outcome(called(OTHER)));
        now = NOW.plusSeconds(30);
        assertEquals("SENT 204", outcome(called(ONE)));
        assertEquals(3, noted.size());
    }

    @Test
    void nothing_goes_to_what_is_off_or_removed_or_a_person() {
        assertEquals("REFUSED the endpoint was removed", outcome(called(ONE)));
        endpoint(ONE, Optional.empty());
        endpoints.change(ONE, _ -> true, endpoint -> endpoint.turnedOff(Off.byStaff(NOW)));
        assertEquals("REFUSED the endpoint is turned off", outcome(called(ONE)));
        assertEquals("REFUSED people are not called by webhook", outcome(handedOver(toAnna(1))));
        assertEquals(List.of(), noted);
    }

    private Runnable once(Runnable action) {
        return () -> {
            meanwhile = () -> {};
            action.run();
        };
    }

    private Optional<Handed> called(EndpointId endpoint) {
        return handedOver(new Notification(id(1), event(1), new Message.OfHotelSystem(
                new News.ToSystem("innkeeper.booking.held"), endpoint.recipient(),
                new SystemFacts(new SystemFacts.Hotel(Situations.ASTORIA), "", "", NOW, "{}")), NOW));
    }

    private Optional<Handed> handedOver(Notification notification) {
        return call.handle(pending(notification), (_, _) -> {});
    }

    private static Pending pending(Notification notification) {
        return new Pending(new DeliveryId(new UUID(1, 1)), notification, 1, NOW, 0, "", true);
    }

    private void endpoint(EndpointId id, Optional<Instant> failingSince) {
        endpoints.add(
                new Endpoint(id, Situations.ASTORIA, new Wish(URI.create("https://pms.example/hooks"), Set.of(), ""),
                        Keys.first("sealed"), Optional.empty(), failingSince, NOW, 1),
                10);
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }

    private static String outcome(Optional<Handed> handed) {
        return handed.map(known -> {
            Outcome outcome = known.reply().outcome();
            return outcome + " " + known.reply().text();
        }).orElse("");
    }
}
