package innkeeper.auth.device.usecase;

import innkeeper.auth.device.domain.DeviceRequest;
import innkeeper.auth.device.domain.UserCode;
import innkeeper.auth.session.domain.RefreshToken;
import java.time.Clock;
import java.util.Optional;

/** Which device somebody means by the code that it shows; the whole code, or none. */
public final class FindDevice {
    private final DeviceRequests requests;
    private final Clock clock;

    public FindDevice(DeviceRequests requests, Clock clock) {
        this.requests = requests;
        this.clock = clock;
    }

    public Optional<DeviceRequest> handle(UserCode code) {
        return requests.open(hash(code), clock.instant());
    }

    static String hash(UserCode code) {
        return RefreshToken.Hash.of(code.letters()).value();
    }
}
