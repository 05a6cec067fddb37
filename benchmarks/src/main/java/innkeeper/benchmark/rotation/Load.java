package innkeeper.benchmark.rotation;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.benchmark.TestBed;
import innkeeper.benchmark.load.Form;
import innkeeper.benchmark.load.Persons;
import innkeeper.benchmark.rotation.Timeline.Kind;
import innkeeper.hotel.v1.GetHotelRequest;
import innkeeper.hotel.v1.HotelsGrpc;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/** A steady stream of questions, each of which makes some service trust a token or not, until it is closed. */
final class Load implements AutoCloseable {
    private static final int PEOPLE = 12;
    private static final int SERVICES = 2;
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration TOKEN_PAUSE = Duration.ofMillis(250);
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final TestBed bed;
    private final Timeline timeline;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ManagedChannel hotel;
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean over;

    @FunctionalInterface
    private interface Question {
        int status() throws Exception;
    }

    Load(TestBed bed, Timeline timeline) {
        this.bed = bed;
        this.timeline = timeline;
        this.hotel = NettyChannelBuilder.forAddress("127.0.0.1",
                bed.settings().service("hotel-service").grpc().getFirst().number()).usePlaintext().build();
    }

    /** Half of the people keep their first token, half always show the newest; so do the services. */
    void begin() throws Exception {
        URI token = bed.address("auth-service").resolve("/v1/oauth/token");
        Persons persons = new Persons(token, "load");
        Persons.register(bed.address("auth-service"), PEOPLE);
        for (int person = 0; person < PEOPLE; person++) {
            int number = person;
            JsonNode tokens = persons.logIn(person);
            AtomicReference<String> access = new AtomicReference<>(tokens.required("access_token").asText());
            ask(Kind.PERSON, PAUSE, person % 4 < 2
                    ? list("booking-service", "/v1/bookings", access)
                    : list("hotel-service", "/v1/hotels", access));
            if (person % 2 == 0) {
                AtomicReference<String> refresh = new AtomicReference<>(tokens.required("refresh_token").asText());
                ask(Kind.NEW_TOKEN, TOKEN_PAUSE,
                        renewed(persons, number, access, refresh));
            }
        }
        for (int service = 0; service < SERVICES; service++) {
            Map<String, String> form = Map.of("grant_type", "client_credentials", "client_id", "booking-service", "client_secret",
                    bed.setting("BOOKING_CLIENT_SECRET"), "audience", "hotel-service");
            AtomicReference<String> access = new AtomicReference<>(
                    Form.token(token, form).required("access_token").asText());
            ask(Kind.SERVICE, PAUSE, () -> hotel(access.get()));
            if (service % 2 == 0) {
                ask(Kind.NEW_TOKEN, TOKEN_PAUSE, renewed(token, form, access));
            }
        }
    }

    /** Returns when nobody waits for an answer any more. */
    void end() {
        over = true;
        callers.close();
    }

    @Override
    public void close() {
        end();
        hotel.shutdownNow();
    }

    private void ask(Kind kind, Duration pause, Question question) {
        callers.submit(() -> {
            while (!over) {
                long asked = timeline.now();
                timeline.answered(kind, asked, status(question));
                Thread.sleep(pause);
            }
            return true;
        });
    }

    private static int status(Question question) throws Exception {
        try {
            return question.status();
        } catch (IOException e) {
            return 0;
        }
    }

    private Question list(String service, String path, AtomicReference<String> access) {
        URI address = bed.address(service).resolve(path);
        return () -> http.send(HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + access.get()).build(), BodyHandlers.discarding()).statusCode();
    }

    /** A hotel that nobody knows: the answer says whether the credential was accepted. */
    private int hotel(String credential) {
        Metadata headers = new Metadata();
        headers.put(AUTHORIZATION, "Bearer " + credential);
        try {
            HotelsGrpc.newBlockingStub(hotel).withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers))
                    .getHotel(GetHotelRequest.newBuilder().setHotelId(new UUID(7 << 12, 1L << 63).toString()).build());
            return 200;
        } catch (StatusRuntimeException e) {
            return switch (e.getStatus().getCode()) {
                case NOT_FOUND -> 200;
                case UNAUTHENTICATED -> 401;
                case UNAVAILABLE -> 503;
                default -> 500;
            };
        }
    }

    /**
     * Refreshes, and logs in anew where an answer was lost: the old refresh token may then be used up, and shown again
     * after the grace it would end the session.
     */
    private Question renewed(Persons persons, int person, AtomicReference<String> access,
            AtomicReference<String> refresh) {
        return () -> {
            JsonNode tokens = refresh.get().isEmpty() ? persons.logIn(person) : persons.refresh(refresh.getAndSet(""));
            access.set(tokens.required("access_token").asText());
            refresh.set(tokens.required("refresh_token").asText());
            return 200;
        };
    }

    private Question renewed(URI endpoint, Map<String, String> form, AtomicReference<String> access) {
        return () -> {
            access.set(Form.token(endpoint, form).required("access_token").asText());
            return 200;
        };
    }
}
