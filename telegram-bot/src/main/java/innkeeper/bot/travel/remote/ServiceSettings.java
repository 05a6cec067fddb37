package innkeeper.bot.travel.remote;

import innkeeper.bot.travel.usecase.Services;
import innkeeper.kit.settings.Environment;
import innkeeper.kit.settings.production.Production.Reach;
import innkeeper.kit.telemetry.Telemetry;
import java.net.URI;
import java.time.Duration;

/** Where our services answer. */
public record ServiceSettings(URI hotels, URI bookings, URI notifications, Duration deadline) {
    public static ServiceSettings from(Environment e, String prefix) {
        return new ServiceSettings(e.uri(prefix + "HOTEL_URL", Reach.NEIGHBOURS),
                e.uri(prefix + "BOOKING_URL", Reach.NEIGHBOURS),
                e.uri(prefix + "NOTIFICATION_URL", Reach.NEIGHBOURS), e.duration("REMOTE_DEADLINE"));
    }

    public Services open(Telemetry telemetry) {
        return new Services(new HttpHotels(this, telemetry), new HttpBookings(this, telemetry), new HttpChannels(this, telemetry));
    }
}
