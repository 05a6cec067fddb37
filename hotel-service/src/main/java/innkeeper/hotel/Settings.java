package innkeeper.hotel;

import innkeeper.hotel.calendarfeed.http.FeedSettings;
import innkeeper.hotel.calendarimport.client.ImportSettings;
import innkeeper.kit.link.SigningKeys;
import innkeeper.kit.outgoing.AllowedAddresses;
import innkeeper.kit.settings.AccessSettings;
import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.kit.settings.Environment;
import innkeeper.kit.settings.GrpcSettings;
import innkeeper.kit.settings.KafkaSettings;
import innkeeper.kit.settings.TelemetrySettings;
import innkeeper.kit.settings.production.Production.Reach;
import innkeeper.kit.settings.http.HttpSettings;
import innkeeper.kit.settings.production.Production;
import java.time.Duration;
import java.util.Map;

/** Everything about hotel-service that differs between environments. */
record Settings(
        HttpSettings http, GrpcSettings grpc, DatabaseSettings database, KafkaSettings kafka, AccessSettings access,
        TelemetrySettings telemetry, SigningKeys quoteKeys, boolean unverifiedOwnersSell, FeedSettings feeds, ImportSettings imports,
        String demoPhotos) {

    private static final String PREFIX = "HOTEL_";

    static Settings from(Map<String, String> variables) {
        return Environment.read(variables, Settings::read);
    }

    static Settings read(Environment environment) {
        return new Settings(
                HttpSettings.from(environment, PREFIX),
                GrpcSettings.from(environment, PREFIX),
                DatabaseSettings.from(environment, PREFIX),
                KafkaSettings.from(environment, PREFIX),
                AccessSettings.from(environment, PREFIX),
                TelemetrySettings.from(environment, PREFIX),
                SigningKeys.from(environment, "HOTEL_QUOTE_KEY"),
                environment.flag("HOTEL_UNVERIFIED_OWNERS_SELL", Production.Switch.EITHER),
                new FeedSettings(SigningKeys.from(environment, "HOTEL_FEED_KEY"), environment.uri("HOTEL_PUBLIC_URL", Reach.PEOPLE)),
                new ImportSettings(new AllowedAddresses(true, environment.flag("HOTEL_CALENDAR_IMPORT_ALLOW_LOCAL", Production.Switch.OFF)),
                        environment.duration("HOTEL_CALENDAR_IMPORT_EVERY", Duration.ofMinutes(1), Duration.ofDays(1)),
                        environment.duration("HOTEL_CALENDAR_IMPORT_DEADLINE", Duration.ofMillis(100), Duration.ofMinutes(1))),
                environment.textOrEmpty("HOTEL_DEMO_PHOTOS_URL"));
    }
}
