package innkeeper.auth;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import innkeeper.auth.audit.usecase.InMemoryAuditLog;
import innkeeper.auth.key.usecase.InMemorySigningKeys;
import innkeeper.auth.person.usecase.InMemoryPeople;
import innkeeper.auth.token.crypto.OpenedKey;
import innkeeper.auth.v1.AuthorizationGrpc;
import innkeeper.auth.v1.AuthorizeRequest;
import innkeeper.kit.grpc.GrpcProblems;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static innkeeper.auth.RunningAuth.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What attackers send instead of an access token, at both doors. */
class HostileTokensTest {
    private static RunningAuth auth;
    private static ManagedChannel channel;
    private static String credential;
    private static final Map<String, String> TOKENS = new LinkedHashMap<>();

    @BeforeAll
    static void start() throws Exception {
        var keys = new InMemorySigningKeys();
        auth = RunningAuth.on(
                RunningAuth.stores(new InMemoryPeople(), keys, new InMemoryAuditLog()), Development.variables());
        channel = NettyChannelBuilder.forAddress("127.0.0.1", auth.grpcPort()).usePlaintext().build();
        credential = auth.credentialFor("auth-service");
        var tokens = auth.loggedIn("victim@innkeeper.example");
        forge(OpenedKey.newest(keys, Development.variables().get("AUTH_KEY_ENCRYPTION_KEY")),
                tokens.get("access_token").asText(), tokens.get("refresh_token").asText());
    }

    @AfterAll
    static void stop() {
        channel.shutdownNow();
        auth.close();
    }

    static Stream<String> attacks() {
        return Stream.of(
                "alg none", "alg none with the signature kept", "HMAC with the public key", "RS512 with our own key",
                "a foreign key under our kid", "a foreign kid", "no kid", "a kid that is a path", "a kid that is SQL",
                "a kid that is null", "jku of the attacker", "x5u of the attacker", "jwk of the attacker",
                "a critical header nobody knows", "audience of a service", "two audiences", "another issuer",
                "expired", "not yet valid", "no expiry", "no session", "an unknown role", "two roles",
                "a refresh token", "a truncated signature", "a signature twice", "no signature",
                "a subject that is no id",
                "a subject of a short form", "an empty subject", "a session that is no id", "roles in one text",
                "an expiry that is a text", "an expiry beyond all time", "an issue time that is a text", "no token id",
                "an e-mail that is a number",
                "another's claims under this signature", "four parts", "10 KB of token", "10 KB of signature",
                "empty parts", "not base64");
    }

    private static void forge(JWSSigner ours, String good, String refreshToken) throws Exception {
        var published = (RSAKey) JWKSet.parse(auth.get("/.well-known/jwks.json").body()).getKeys().getFirst();
        RSAKey foreign = new RSAKeyGenerator(2048).keyID("foreign").generate();
        var stranger = new RSASSASigner(foreign);
        var kid = published.getKeyID();
        var parts = good.split("\\.");
        var claims = SignedJWT.parse(good).getJWTClaimsSet();
        var admin = changed(claims, c -> c.claim("roles", List.of("admin")));

        TOKENS.put("alg none", new PlainJWT(claims).serialize());
        TOKENS.put("alg none with the signature kept", new PlainJWT(claims).serialize() + parts[2]);
        TOKENS.put("HMAC with the public key", signed(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(kid),
                claims, new MACSigner(published.toRSAPublicKey().getEncoded())));
        TOKENS.put("RS512 with our own key",
                signed(new JWSHeader.Builder(JWSAlgorithm.RS512).keyID(kid), claims, ours));
        TOKENS.put("a foreign key under our kid", signed(rs256().keyID(kid), claims, stranger));
        TOKENS.put("a foreign kid", signed(rs256().keyID("foreign"), claims, stranger));
        TOKENS.put("no kid", signed(rs256(), claims, stranger));
        TOKENS.put("a kid that is a path", signed(rs256().keyID("../../../../dev/null"), claims, stranger));
        TOKENS.put("a kid that is SQL",
                signed(rs256().keyID("' union select kid from signing_keys --"), claims, stranger));
        TOKENS.put("a kid that is null", signed(rs256().keyID("\0"), claims, stranger));
        TOKENS.put("jku of the attacker", signed(
                rs256().keyID("foreign").jwkURL(URI.create("http://127.0.0.1:1/jwks")), claims, stranger));
        TOKENS.put("x5u of the attacker", signed(
                rs256().keyID("foreign").x509CertURL(URI.create("http://127.0.0.1:1/cert")), claims, stranger));
        TOKENS.put("jwk of the attacker", signed(rs256().keyID(kid).jwk(foreign.toPublicJWK()), claims, stranger));
        TOKENS.put("a critical header nobody knows", signed(
                rs256().keyID(kid).criticalParams(Set.of("exp2")).customParam("exp2", 1), claims, ours));
        of(ours, kid, claims, "audience of a service", c -> c.audience("hotel-service"));
        of(ours, kid, claims, "two audiences", c -> c.audience(List.of("innkeeper", "hotel-service")));
        of(ours, kid, claims, "another issuer", c -> c.issuer("http://evil.example"));
        of(ours, kid, claims, "expired", c -> c.expirationTime(Date.from(Instant.now().minusSeconds(1))));
        of(ours, kid, claims, "not yet valid", c -> c.notBeforeTime(Date.from(Instant.now().plusSeconds(60))));
        of(ours, kid, claims, "no expiry", c -> c.expirationTime(null));
        of(ours, kid, claims, "no session", c -> c.claim("sid", null));
        of(ours, kid, claims, "an unknown role", c -> c.claim("roles", List.of("owner")));
        of(ours, kid, claims, "two roles", c -> c.claim("roles", List.of("client", "admin")));
        of(ours, kid, claims, "a subject that is no id", c -> c.subject("anna\0"));
        of(ours, kid, claims, "a subject of a short form", c -> c.subject("1-1-1-1-1"));
        of(ours, kid, claims, "an empty subject", c -> c.subject(""));
        of(ours, kid, claims, "a session that is no id", c -> c.claim("sid", "here"));
        of(ours, kid, claims, "roles in one text", c -> c.claim("roles", "client"));
        of(ours, kid, claims, "an expiry that is a text", c -> c.claim("exp", "tomorrow"));
        of(ours, kid, claims, "an expiry beyond all time", c -> c.claim("exp", 9_223_372_036_854_774L));
        of(ours, kid, claims, "an issue time that is a text", c -> c.claim("iat", "now"));
        of(ours, kid, claims, "no token id", c -> c.jwtID(null));
        of(ours, kid, claims, "an e-mail that is a number", c -> c.claim("email", 7));
        TOKENS.put("a refresh token", refreshToken);
        TOKENS.put("a truncated signature", good.substring(0, good.length() - 8));
        TOKENS.put("a signature twice", good + parts[2]);
        TOKENS.put("no signature", parts[0] + "." + parts[1] + ".");
        TOKENS.put("another's claims under this signature",
                parts[0] + "." + new PlainJWT(admin).serialize().split("\\.")[1] + "." + parts[2]);
        TOKENS.put("four parts", good + "." + parts[2]);
        TOKENS.put("10 KB of token", "x".repeat(10_000));
        TOKENS.put("10 KB of signature", good + "A".repeat(10_000));
        TOKENS.put("empty parts", "..");
        TOKENS.put("not base64", "e30~.e30~.e30~");
    }

    private static JWSHeader.Builder rs256() {
        return new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT);
    }

    private static String signed(JWSHeader.Builder header, JWTClaimsSet claims, JWSSigner signer) throws Exception {
        var jwt = new SignedJWT(header.build(), claims);
        jwt.sign(signer);
        return jwt.serialize();
    }

    private static JWTClaimsSet changed(JWTClaimsSet claims, UnaryOperator<JWTClaimsSet.Builder> change) {
        return change.apply(new JWTClaimsSet.Builder(claims)).build();
    }

    private static void of(JWSSigner ours, String kid, JWTClaimsSet claims, String name,
            UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        TOKENS.put(name, signed(rs256().keyID(kid), changed(claims, change), ours));
    }

    private static Status.Code authorized(String token) {
        var metadata = new Metadata();
        metadata.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + credential);
        var stub = AuthorizationGrpc.newBlockingStub(channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(metadata));
        var refused = assertThrows(StatusRuntimeException.class, () -> stub.authorize(
                AuthorizeRequest.newBuilder().setAccessToken(token).setAction("hotel.list").build()));
        assertEquals("invalid-token", GrpcProblems.of(refused).orElseThrow().code());
        return refused.getStatus().getCode();
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void is_refused_at_both_doors(String attack) {
        var token = TOKENS.get(attack);
        var answer = auth.get("/v1/users/me", "Authorization", "Bearer " + token);
        assertEquals(401, answer.statusCode());
        assertEquals("invalid-token", json(answer).get("code").asText());
        assertEquals("Bearer error=\"invalid_token\"", answer.headers().firstValue("WWW-Authenticate").orElseThrow());
        assertEquals(Status.Code.UNAUTHENTICATED, authorized(token));
    }

    @Test
    void two_authorization_headers_are_a_request_that_cannot_be_read() {
        var good = RunningAuth.bearer(auth.loggedIn("twice@innkeeper.example"));
        assertEquals(200, auth.get("/v1/users/me", "Authorization", good).statusCode());
        var twice = auth.get("/v1/users/me", "Authorization", good, "Authorization", good);
        assertEquals(400, twice.statusCode());
        assertEquals("malformed-request", json(twice).get("code").asText());
    }

    @Test
    void a_header_beyond_all_bounds_is_not_read() {
        assertEquals(431, auth.get("/v1/users/me", "Authorization", "Bearer " + "x".repeat(200_000)).statusCode());
    }
}
