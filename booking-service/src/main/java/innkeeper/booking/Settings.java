package innkeeper.booking;

import innkeeper.booking.link.page.PageSettings;
import innkeeper.booking.payment.remote.ProviderSettings;
import innkeeper.booking.sale.domain.BookingLimits;
import innkeeper.kit.link.SigningKeys;
import innkeeper.kit.settings.AccessSettings;
import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.kit.settings.Environment;
import innkeeper.kit.settings.KafkaSettings;
import innkeeper.kit.settings.Rate;
import innkeeper.kit.settings.TelemetrySettings;
import innkeeper.kit.settings.http.HttpSettings;
import innkeeper.kit.settings.production.Production;
import innkeeper.kit.settings.production.Production.Reach;
import innkeeper.kit.webhook.WebhookSecrets;
import java.time.Duration;
import java.util.Map;

/** Everything about booking-service that differs between environments. */
record Settings(
        HttpSettings http,
        DatabaseSettings database,
        KafkaSettings kafka,
        AccessSettings access,
        TelemetrySettings telemetry,
        String hotelAddress,
        ProviderSettings provider,
        WebhookSecrets webhooks,
        PageSettings pages,
        BookingLimits limits,
        Rate bookPerClient,
        Duration hold) {
    private static final String PREFIX = "BOOKING_";

    static Settings from(Map<String, String> variables) {
        return Environment.read(variables, Settings::read);
    }

    static Settings read(Environment e) {
        return new Settings(
                HttpSettings.from(e, PREFIX),
                DatabaseSettings.from(e, PREFIX),
                KafkaSettings.from(e, PREFIX),
                AccessSettings.from(e, PREFIX),
                TelemetrySettings.from(e, PREFIX),
                hotelAddress(e),
                provider(e),
                WebhookSecrets.from(e, "BOOKING_PAYMENT_WEBHOOK_SECRETS"),
                pages(e),
                new BookingLimits(e.flag("BOOKING_VERIFIED_ADDRESS_AT_HOTEL", Production.Switch.ON),
                        e.integer("BOOKING_MOST_OPEN_ROOM_NIGHTS", 1, 1_000_000)),
                e.rate("BOOKING_LIMIT_BOOK_PER_CLIENT", "600/1m"),
                e.duration("BOOKING_HOLD_TTL"));
    }

    private static String hotelAddress(Environment e) {
        String address = e.text("HOTEL_GRPC_ADDRESS");
        e.inProduction(Production.staysHere(address) || !e.textOrEmpty("GRPC_TLS_TRUST").isEmpty(),
                "GRPC_TLS_TRUST must be set in production: HOTEL_GRPC_ADDRESS is on another machine");
        return address;
    }

    private static ProviderSettings provider(Environment e) {
        return new ProviderSettings(e.uri("BOOKING_PAYMENT_URL", Reach.NEIGHBOURS),
                e.givenSecret("BOOKING_PAYMENT_API_KEY"), e.duration("REMOTE_DEADLINE"));
    }

    private static PageSettings pages(Environment e) {
        return new PageSettings(
                SigningKeys.from(e, "BOOKING_PAGE_KEY"),
                e.uri("BOOKING_PUBLIC_URL", Reach.PEOPLE),
                e.rate("BOOKING_LIMIT_PAGE_PER_ADDRESS", "600/1m"));
    }
}
