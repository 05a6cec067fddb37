package innkeeper.auth.device.domain;

import innkeeper.auth.grant.domain.Authenticated;
import innkeeper.auth.session.domain.ClientGrant;
import innkeeper.auth.session.domain.Origin;
import innkeeper.auth.session.domain.Scope;
import java.time.Duration;
import java.time.Instant;

/**
 * A device that waits for somebody to let it in.
 *
 * @param origin  where it asks from, and what it calls itself
 * @param pause   between two of its questions at least
 * @param askedAt when it asked last
 */
public record DeviceRequest(
        ClientGrant grant, Origin origin, Instant expiresAt, Duration pause, Instant askedAt, Verdict verdict) {
    private static final Duration LONGER = Duration.ofSeconds(5);

    /** What somebody said who was asked. */
    public sealed interface Verdict {
        record Open() implements Verdict {}

        record Denied() implements Verdict {}

        record Allowed(Authenticated who) implements Verdict {}
    }

    /** What the device is told (RFC 8628, 3.5). */
    public sealed interface Told {
        record Wait() implements Told {}

        record SlowDown() implements Told {}

        record Over() implements Told {}

        record Refused() implements Told {}

        record Granted(Scope scope, Authenticated who) implements Told {}
    }

    /** @param after the request as it is kept; of one that was granted nothing is */
    public record Asking(Told told, DeviceRequest after) {}

    /** It may ask at once for the first time. */
    public static DeviceRequest made(ClientGrant grant, Origin origin, Instant now, Duration life, Duration pause) {
        return new DeviceRequest(grant, origin, now.plus(life), pause, now.minus(pause), new Verdict.Open());
    }

    /** Whoever asks too soon is to pause five seconds longer from then on. */
    public Asking asked(Instant now) {
        if (!now.isBefore(expiresAt)) {
            return new Asking(new Told.Over(), this);
        }
        if (now.isBefore(askedAt.plus(pause))) {
            return new Asking(new Told.SlowDown(), asked(now, pause.plus(LONGER)));
        }
        return new Asking(switch (verdict) {
            case Verdict.Open() -> new Told.Wait();
            case Verdict.Denied() -> new Told.Refused();
            case Verdict.Allowed(var who) -> new Told.Granted(grant.scope(), who);
        }, asked(now, pause));
    }

    private DeviceRequest asked(Instant now, Duration nextPause) {
        return new DeviceRequest(grant, origin, expiresAt, nextPause, now, verdict);
    }
}
