package innkeeper.kit.grpc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import innkeeper.kit.settings.AccessSettings;
import innkeeper.kit.settings.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** The HTTP side of auth-service for tests: a key set and a token endpoint that can be told to fail. */
public final class AuthDouble implements AutoCloseable {
    public static final String ISSUER = "https://auth.test";

    private final HttpServer server;
    private final List<String> tokenRequests = new CopyOnWriteArrayList<>();
    private volatile RSAKey key = newKey("first");
    private volatile int status = 200;
    private volatile long lifetimeSeconds = 900;

    public AuthDouble() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/jwks", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", exchange -> {
            var form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            tokenRequests.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + form);
            var audience = form.substring(form.indexOf("audience=") + "audience=".length());
            answer(exchange, """
                    {"access_token": "%s", "token_type": "Bearer", "expires_in": %d}
                    """.formatted(token(audience), lifetimeSeconds));
        });
        server.start();
    }

    public AccessSettings settings(String grpcAddress) {
        var base = "http://localhost:" + server.getAddress().getPort();
        return new AccessSettings(grpcAddress, URI.create(base + "/token"), URI.create(base + "/jwks"),
                "booking-service", new Secret("s3cret"), Duration.ofSeconds(10), ISSUER, "");
    }

    /** A service's valid token for one audience. */
    public String token(String audience) {
        return signed(key, claims(audience).build());
    }

    public void answers(int status) {
        this.status = status;
    }

    public void issuesTokensFor(Duration lifetime) {
        lifetimeSeconds = lifetime.toSeconds();
    }

    public void changesItsKey(String id) {
        key = newKey(id);
    }

    public RSAKey key() {
        return key;
    }

    /** `Authorization` header and form of each. */
    public List<String> tokenRequests() {
        return tokenRequests;
    }

    public static JWTClaimsSet.Builder claims(String audience) {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject("booking-service")
                .audience(audience)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(900)))
                .claim("roles", List.of("service"));
    }

    public static String signed(RSAKey key, JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange, String body) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
