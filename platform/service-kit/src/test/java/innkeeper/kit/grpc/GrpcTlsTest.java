package innkeeper.kit.grpc;

import innkeeper.auth.v1.AuthorizationGrpc;
import innkeeper.auth.v1.AuthorizeRequest;
import innkeeper.auth.v1.AuthorizeResponse;
import innkeeper.kit.grpc.client.GrpcClient;
import innkeeper.kit.grpc.client.ServiceTokens;
import innkeeper.kit.grpc.server.GrpcEdge;
import innkeeper.kit.grpc.server.JwksCallerCheck;
import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.settings.GrpcSettings;
import innkeeper.kit.settings.GrpcSettings.Identity;
import innkeeper.kit.settings.http.ConnectionLimits;
import innkeeper.kit.telemetry.Telemetry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class GrpcTlsTest {
    private static final String PLAIN = "";

    @TempDir
    private static Path folder;

    private static Certificate ours;
    private static Certificate elsewhere;

    private final AuthDouble auth = new AuthDouble();
    private final List<Runnable> open = new ArrayList<>(List.of(auth::close));

    @BeforeAll
    static void make_certificates() {
        ours = Certificate.of("localhost", folder);
        elsewhere = Certificate.of("elsewhere.example", folder);
    }

    @AfterEach
    void close() {
        open.reversed().forEach(Runnable::run);
    }

    @Test
    void a_call_reaches_a_port_whose_certificate_is_trusted() {
        assertEquals("yes", ask(edge(ours.identity()), ours.trust()));
    }

    @Test
    void a_port_that_shows_the_certificate_of_somebody_else_hears_nothing() {
        int port = edge(elsewhere.identity());
        assertThrows(Unavailable.class, () -> ask(port, ours.trust()));
        assertThrows(Unavailable.class, () -> ask(port, elsewhere.trust()));
    }

    @Test
    void who_expects_tls_says_nothing_in_plain_text_and_the_other_way_round() {
        int plain = edge(Identity.NONE);
        int encrypted = edge(ours.identity());
        assertThrows(Unavailable.class, () -> ask(plain, ours.trust()));
        assertThrows(Unavailable.class, () -> ask(encrypted, PLAIN));
        assertEquals("yes", ask(plain, PLAIN));
    }

    @Test
    void a_file_that_is_not_there_is_told_before_anything_is_called() {
        var nowhere = folder.resolve("nowhere.pem").toString();
        var fault = assertThrows(IllegalStateException.class, () -> client(1, nowhere));
        assertTrue(fault.getMessage().contains("GRPC_TLS_TRUST"), fault.getMessage());
        assertThrows(RuntimeException.class, () -> edge(new Identity(nowhere, nowhere)));
    }

    private int edge(Identity identity) {
        var edge = new GrpcEdge(new GrpcSettings("localhost", 0, identity, ConnectionLimits.USUAL),
                new JwksCallerCheck(auth.settings("localhost:1")), rejection -> {
                    throw new AssertionError(rejection);
                }, Telemetry.none(), new Desk(_ -> AuthorizeResponse.newBuilder().setReason("yes").build()));
        edge.start();
        open.add(edge::stop);
        return edge.port();
    }

    private String ask(int port, String trust) {
        var client = client(port, trust);
        var stub = AuthorizationGrpc.newBlockingStub(client.channel());
        return client.call(() -> stub.authorize(AuthorizeRequest.getDefaultInstance())).getReason();
    }

    private GrpcClient client(int port, String trust) {
        var client = new GrpcClient("desk", "localhost:" + port, trust, new ServiceTokens(auth.settings("localhost:1")),
                "booking-service", Duration.ofSeconds(60), Telemetry.none());
        client.start();
        open.add(client::stop);
        return client;
    }
}
