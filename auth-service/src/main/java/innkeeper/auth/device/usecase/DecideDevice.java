package innkeeper.auth.device.usecase;

import innkeeper.auth.device.domain.DeviceRequest.Verdict;
import innkeeper.auth.device.domain.UserCode;
import innkeeper.auth.person.usecase.Tally;
import java.time.Clock;

/** Somebody lets a device in, or does not. */
public final class DecideDevice {
    private final DeviceRequests requests;
    private final Tally tally;
    private final Clock clock;

    public DecideDevice(DeviceRequests requests, Tally tally, Clock clock) {
        this.requests = requests;
        this.tally = tally;
        this.clock = clock;
    }

    /** False where it is over, or was decided meanwhile. */
    public boolean handle(UserCode code, Verdict verdict) {
        boolean counts = requests.decide(FindDevice.hash(code), verdict, clock.instant());
        if (counts) {
            tally.count("devices", verdict instanceof Verdict.Allowed ? "allowed" : "denied");
        }
        return counts;
    }
}
