package innkeeper.auth.device.usecase;

import innkeeper.auth.device.domain.DeviceRequest;
import innkeeper.auth.device.domain.UserCode;
import innkeeper.auth.session.domain.ClientGrant;
import innkeeper.auth.session.domain.Origin;
import innkeeper.auth.session.domain.RefreshToken;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Supplier;

/** A device asks to be let in, and gets a code for itself and one to show (RFC 8628, 3.2). */
public final class BeginDevice {
    private final DeviceRequests requests;
    private final DeviceRules rules;
    private final Clock clock;
    private final Supplier<String> secrets;
    private final SecureRandom random = new SecureRandom();

    public BeginDevice(DeviceRequests requests, DeviceRules rules, Clock clock, Supplier<String> secrets) {
        this.requests = requests;
        this.rules = rules;
        this.clock = clock;
        this.secrets = secrets;
    }

    public Begun handle(ClientGrant grant, Origin origin) {
        DeviceRequest request = DeviceRequest.made(grant, origin, clock.instant(), rules.life(), rules.pause());
        String deviceCode = secrets.get();
        for (;;) {
            UserCode userCode = UserCode.made(random);
            if (requests.add(RefreshToken.Hash.of(deviceCode).value(), FindDevice.hash(userCode), request)) {
                return new Begun(deviceCode, userCode, rules);
            }
        }
    }

    /** @param deviceCode for the device alone */
    public record Begun(String deviceCode, UserCode userCode, DeviceRules rules) {
        @Override
        public String toString() {
            return "Begun[***]";
        }
    }
}
