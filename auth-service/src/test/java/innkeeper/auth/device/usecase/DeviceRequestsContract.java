package innkeeper.auth.device.usecase;

import innkeeper.auth.device.domain.DeviceRequest;
import innkeeper.auth.device.domain.DeviceRequest.Told;
import innkeeper.auth.device.domain.DeviceRequest.Verdict;
import innkeeper.auth.grant.domain.Authenticated;
import innkeeper.auth.person.domain.Person;
import innkeeper.auth.person.usecase.People;
import innkeeper.auth.session.domain.ClientGrant;
import innkeeper.auth.session.domain.Origin;
import innkeeper.auth.session.domain.Scope;
import innkeeper.kernel.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What every store of waiting devices promises. */
public abstract class DeviceRequestsContract {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    protected abstract DeviceRequests requests();

    protected abstract People people();

    /** Somebody with an account. */
    protected abstract PersonId person();

    private void suspendedAndReinstated() {
        people().change(person(), before -> before.suspended("noise", NOON));
        people().change(person(), Person::reinstated);
    }

    private static DeviceRequest kiosk() {
        return DeviceRequest.made(new ClientGrant("kiosk", Scope.read("openid").orElseThrow()),
                new Origin("Kiosk/1.0", "192.0.2.1"), NOON, Duration.ofMinutes(10), Duration.ofSeconds(5));
    }

    private Optional<Told> ask(String device, String client, Instant at) {
        return requests().ask(device, client, request -> request.asked(at));
    }

    @Test
    void a_request_is_found_by_its_user_code_until_it_is_over() {
        assertTrue(requests().add("device", "user", kiosk()));
        assertEquals(Optional.of(kiosk()), requests().open("user", NOON));
        assertEquals(Optional.empty(), requests().open("other", NOON));
        assertEquals(Optional.empty(), requests().open("user", NOON.plusSeconds(600)));
        assertFalse(requests().decide("user", new Verdict.Denied(), NOON.plusSeconds(600)));
    }

    @Test
    void no_two_devices_wait_with_one_user_code() {
        assertTrue(requests().add("device", "user", kiosk()));
        assertFalse(requests().add("second", "user", kiosk()));
    }

    @Test
    void what_was_allowed_is_granted_once_and_to_the_program_that_asked() {
        requests().add("device", "user", kiosk());
        assertEquals(Optional.of(new Told.Wait()), ask("device", "kiosk", NOON));
        var who = new Authenticated(person(), "mark", NOON);
        assertTrue(requests().decide("user", new Verdict.Allowed(who), NOON));
        assertFalse(requests().decide("user", new Verdict.Denied(), NOON));
        assertEquals(Optional.empty(), ask("device", "another", NOON.plusSeconds(5)));
        assertEquals(Optional.of(new Told.Granted(kiosk().grant().scope(), who)),
                ask("device", "kiosk", NOON.plusSeconds(5)));
        assertEquals(Optional.empty(), ask("device", "kiosk", NOON.plusSeconds(10)));
    }

    @Test
    void a_device_that_asks_too_soon_has_to_wait_longer_from_then_on() {
        requests().add("device", "user", kiosk());
        assertEquals(Optional.of(new Told.Wait()), ask("device", "kiosk", NOON));
        assertEquals(Optional.of(new Told.SlowDown()), ask("device", "kiosk", NOON.plusSeconds(4)));
        assertEquals(Optional.of(new Told.SlowDown()), ask("device", "kiosk", NOON.plusSeconds(13)));
        assertEquals(Optional.of(new Told.Wait()), ask("device", "kiosk", NOON.plusSeconds(28)));
    }

    @Test
    void who_was_refused_hears_so_and_who_is_late_hears_that() {
        requests().add("device", "user", kiosk());
        requests().decide("user", new Verdict.Denied(), NOON);
        assertEquals(Optional.of(new Told.Refused()), ask("device", "kiosk", NOON.plusSeconds(1)));
        assertEquals(Optional.of(new Told.Over()), ask("device", "kiosk", NOON.plusSeconds(600)));
    }

    @Test
    void a_device_that_was_let_in_before_a_suspension_is_not_after_it() {
        requests().add("device", "user", kiosk());
        var account = people().account(person()).orElseThrow();
        requests().decide("user", new Verdict.Allowed(Authenticated.as(account, NOON)), NOON);
        suspendedAndReinstated();
        var granted = (Told.Granted) ask("device", "kiosk", NOON).orElseThrow();
        assertFalse(granted.who().stillIs(people().account(person()).orElseThrow()));
    }

    @Test
    void old_requests_are_forgotten() {
        requests().add("device", "user", kiosk());
        assertEquals(0, requests().forgetEndedBefore(NOON.plusSeconds(600)));
        assertEquals(1, requests().forgetEndedBefore(NOON.plusSeconds(601)));
        assertEquals(Optional.empty(), ask("device", "kiosk", NOON));
    }

    @Test
    void of_many_who_ask_at_once_one_is_granted() throws Exception {
        requests().add("device", "user", kiosk());
        requests().decide("user", new Verdict.Allowed(new Authenticated(person(), "mark", NOON)), NOON);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var asks = IntStream.range(0, 8)
                    .<Callable<Optional<Told>>>mapToObj(_ -> () -> ask("device", "kiosk", NOON)).toList();
            var granted = 0;
            for (var ask : pool.invokeAll(asks)) {
                granted += ask.get().filter(Told.Granted.class::isInstance).isPresent() ? 1 : 0;
            }
            assertEquals(1, granted);
        }
    }
}
