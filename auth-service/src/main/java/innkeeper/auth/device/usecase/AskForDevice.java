package innkeeper.auth.device.usecase;

import innkeeper.auth.client.domain.RegisteredClient;
import innkeeper.auth.device.domain.DeviceRequest.Told;
import innkeeper.auth.grant.usecase.OpenSession;
import innkeeper.auth.person.domain.AuthRejection.InvalidGrant;
import innkeeper.auth.session.domain.RefreshToken;
import innkeeper.kernel.Rejected;
import java.time.Clock;
import java.time.Instant;

/** A device asks whether it was let in; once it was, it gets its session. */
public final class AskForDevice {
    private final DeviceRequests requests;
    private final OpenSession openSession;
    private final Clock clock;

    public AskForDevice(DeviceRequests requests, OpenSession openSession, Clock clock) {
        this.requests = requests;
        this.openSession = openSession;
        this.clock = clock;
    }

    /** @throws Rejected with {@link InvalidGrant} for a code that is not this program's, or was used */
    public Told handle(String deviceCode, RegisteredClient client) {
        Instant now = clock.instant();
        return requests.ask(RefreshToken.Hash.of(deviceCode).value(), client.id(), request -> request.asked(now))
                .orElseThrow(() -> new Rejected(new InvalidGrant(InvalidGrant.Fault.DEVICE_CODE)));
    }

    /** @param address where the device asks from */
    public OpenSession.Opened open(Told.Granted granted, RegisteredClient client, String address) {
        return openSession.handle(granted.who(), client, granted.scope(), address, "");
    }
}
