package innkeeper.booking.sale.remote;

import com.sun.net.httpserver.HttpServer;
import innkeeper.hotel.v1.HotelsGrpc.HotelsImplBase;
import innkeeper.hotel.v1.QuoteRequest;
import innkeeper.hotel.v1.QuoteResponse;
import innkeeper.kernel.Rejected;
import innkeeper.kernel.Rejection;
import innkeeper.kit.grpc.server.GrpcEdge;
import innkeeper.kit.problem.Problem;
import innkeeper.kit.settings.AccessSettings;
import innkeeper.kit.settings.GrpcSettings;
import innkeeper.kit.settings.Secret;
import innkeeper.kit.settings.http.ConnectionLimits;
import innkeeper.kit.telemetry.Telemetry;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** hotel-service made from its contract: answers every quote alike, and remembers what it was asked and by whom. */
final class HotelServiceStandIn extends HotelsImplBase implements AutoCloseable {
    private final GrpcEdge edge;
    private final HttpServer tokens;
    private Optional<Problem> rejection = Optional.empty();
    private boolean onlyTokens;
    private QuoteResponse answer = QuoteResponse.getDefaultInstance();
    private QuoteRequest asked = QuoteRequest.getDefaultInstance();
    private String bearer = "";

    private record Refusing(Problem problem) implements Rejection {}

    HotelServiceStandIn() {
        edge = new GrpcEdge(new GrpcSettings("127.0.0.1", 0, GrpcSettings.Identity.NONE, ConnectionLimits.USUAL),
                token -> bearer = token,
                refused -> ((Refusing) refused).problem(), Telemetry.none(), this);
        edge.start();
        tokens = tokenEndpoint();
    }

    String address() {
        return "127.0.0.1:" + edge.port();
    }

    /** Whose token endpoint gives out {@code our-credential}. */
    AccessSettings access() {
        URI tokenUrl = URI.create("http://127.0.0.1:%d/v1/oauth/token".formatted(tokens.getAddress().getPort()));
        return new AccessSettings("127.0.0.1:1", tokenUrl, tokenUrl, "booking-service", new Secret("secret"),
                Duration.ofSeconds(5), "http://localhost:8081", "");
    }

    void answers(QuoteResponse quote) {
        answer = quote;
    }

    void refuses(Problem problem) {
        rejection = Optional.of(problem);
    }

    /** Only what comes with a token. */
    void refusesTokens(Problem problem) {
        refuses(problem);
        onlyTokens = true;
    }

    QuoteRequest asked() {
        return asked;
    }

    String bearer() {
        return bearer;
    }

    @Override
    public void quote(QuoteRequest request, StreamObserver<QuoteResponse> response) {
        asked = request;
        rejection.filter(_ -> !onlyTokens || !request.getQuoteToken().isEmpty()).ifPresent(problem -> {
            throw new Rejected(new Refusing(problem));
        });
        response.onNext(answer);
        response.onCompleted();
    }

    @Override
    public void close() {
        edge.stop();
        tokens.stop(0);
    }

    private static HttpServer tokenEndpoint() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                byte[] token = "{\"access_token\": \"our-credential\", \"token_type\": \"Bearer\", \"expires_in\": 300}"
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, token.length);
                exchange.getResponseBody().write(token);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
