package innkeeper.hotel;

import innkeeper.hotel.v1.HotelsGrpc;
import innkeeper.kit.grpc.server.CallerCheck;
import innkeeper.kit.idempotency.Idempotency;
import innkeeper.kit.lifecycle.Service;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;
import innkeeper.kit.settings.DatabaseSettings;
import innkeeper.kit.settings.KafkaSettings;
import innkeeper.kit.telemetry.Telemetry;
import innkeeper.testkit.contract.ContractClient;
import innkeeper.testkit.settings.SharedVariables;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** hotel-service on free ports, with the policy of hotels in place of auth-service. */
final class RunningHotel implements AutoCloseable {
    static final String CREDENTIAL = "booking-service";

    private final Service service;
    private final Application application;

    private RunningHotel(Application application) {
        this.application = application;
        this.service = application.service(Main.NAME);
        service.start();
    }

    /** On stores in memory. */
    static RunningHotel on(Ports ports) {
        Stores stores =
                new Stores(ports.hotels(), ports.owners(), ports.roomTypes(), ports.ratePlans(), ports.nights(),
                        ports.charges(), ports.extras(), ports.bookedStays(), ports.calendarFeeds(),
                        ports.calendarImports(), ports.search(),
                        ports.catalogueEdits());
        return new RunningHotel(Main.edges(Settings.from(variables()), stores, neighbours(), Situations.NOW,
                Telemetry.none(), Idempotency.none(), List.of()));
    }

    /** Whole, on a real database and broker. */
    static RunningHotel on(DatabaseSettings database, KafkaSettings kafka) {
        Settings read = Settings.from(variables());
        Settings settings = new Settings(
                read.http(), read.grpc(), database, kafka, read.access(), read.telemetry(),
                read.quoteKeys(), read.unverifiedOwnersSell(), read.feeds(), read.imports(), read.demoPhotos());
        return new RunningHotel(
                Main.application(settings, neighbours(), Situations.NOW, Telemetry.none()));
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + application.http().port());
    }

    HotelClient client() {
        return new HotelClient(new ContractClient("hotel", uri()));
    }

    /** As booking-service asks. */
    HotelsGrpc.HotelsBlockingStub quotes(ManagedChannel channel) {
        Metadata headers = new Metadata();
        headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + CREDENTIAL);
        return HotelsGrpc.newBlockingStub(channel).withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
    }

    int grpcPort() {
        return application.grpc().port();
    }

    @Override
    public void close() {
        service.close();
    }

    private static Neighbours neighbours() {
        CallerCheck services = bearer -> {
            if (!bearer.equals(CREDENTIAL)) {
                throw new ProblemException(ProblemKind.UNAUTHENTICATED, "unauthenticated",
                        "A service must show its credential");
            }
        };
        return new Neighbours(Callers.authorization(), services);
    }

    static Map<String, String> variables() {
        Map<String, String> variables = SharedVariables.inTests();
        variables.put("HOTEL_HTTP_PORT", "0");
        variables.put("HOTEL_GRPC_PORT", "0");
        variables.put("HOTEL_MANAGEMENT_PORT", "0");
        variables.put("HOTEL_DATABASE_URL", "jdbc:postgresql://127.0.0.1:1/hotel");
        variables.put("HOTEL_DATABASE_USER", "hotel");
        variables.put("HOTEL_DATABASE_PASSWORD", "secret");
        variables.put("HOTEL_DATABASE_POOL_SIZE", "5");
        variables.put("AUTH_GRPC_ADDRESS", "127.0.0.1:1");
        variables.put("AUTH_TOKEN_URL", "http://127.0.0.1:1/v1/oauth/token");
        variables.put("AUTH_JWKS_URL", "http://127.0.0.1:1/.well-known/jwks.json");
        variables.put("AUTH_ISSUER", "http://127.0.0.1:1");
        variables.put("HOTEL_CLIENT_SECRET", "secret");
        variables.put("HOTEL_QUOTE_KEY", Situations.QUOTE_KEY);
        variables.put("HOTEL_UNVERIFIED_OWNERS_SELL", "true");
        variables.put("HOTEL_PUBLIC_URL", "https://hotel.example.net");
        variables.put("HOTEL_DEMO_PHOTOS_URL", "http://localhost:8025/drawings");
        variables.put("HOTEL_FEED_KEY", "k1:calendar-feed-key-of-these-tests-of-32-characters");
        variables.put("HOTEL_CALENDAR_IMPORT_EVERY", "30m");
        variables.put("HOTEL_CALENDAR_IMPORT_DEADLINE", "5s");
        variables.put("HOTEL_CALENDAR_IMPORT_ALLOW_LOCAL", "true");
        variables.put("REMOTE_DEADLINE", "1s");
        return variables;
    }
}
