package innkeeper.notification.webhook.usecase;

import innkeeper.notification.webhook.domain.Endpoint;
import innkeeper.notification.webhook.domain.Endpoint.Off;
import innkeeper.notification.webhook.domain.Endpoint.Wish;
import java.time.Clock;
import java.util.function.IntPredicate;

/** Changes where and of what a system hears, and turns it off and on. */
public final class ChangeEndpoint {
    private final EndpointChanges endpoints;
    private final CheckAddress address;
    private final Clock clock;

    public ChangeEndpoint(EndpointChanges endpoints, CheckAddress address, Clock clock) {
        this.endpoints = endpoints;
        this.address = address;
        this.clock = clock;
    }

    /**
     * One whose host nobody knows any more can still be turned off.
     *
     * @param expected the versions that may be changed
     */
    public Endpoint handle(Endpoint known, IntPredicate expected, Wish wish, boolean on) {
        if (!wish.url().equals(known.wish().url())) {
            address.handle(wish.url());
        }
        return endpoints.change(known.id(), expected, before -> {
            Endpoint wanted = before.with(wish);
            if (on) {
                return before.isOn() ? wanted : wanted.turnedOn();
            }
            return wanted.turnedOff(Off.byStaff(clock.instant()));
        });
    }
}
