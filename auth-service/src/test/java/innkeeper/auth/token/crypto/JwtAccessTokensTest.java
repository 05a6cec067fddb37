package innkeeper.auth.token.crypto;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.domain.Subject;
import java.net.URI;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class JwtAccessTokensTest {
    private static final Subject ANNA = new Subject(
            "01930000-0000-7000-8000-000000000001", Role.CLIENT, "anna@innkeeper.example", "ru", "Anna Petrova",
            "00000000-0000-0000-0000-000000000007", true);

    private final Ring ring = Ring.fresh();
    private final JwtAccessTokens tokens = ring.tokens();

    private void refused(String token) {
        assertEquals(Optional.empty(), tokens.verify(token, "innkeeper"));
    }

    private String annas() {
        return tokens.forPerson(ANNA).value();
    }

    /** As ours in everything but what the test changes. */
    private JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
        var now = ring.instant();
        return change.apply(new JWTClaimsSet.Builder().issuer(Ring.ISSUER).subject(ANNA.id()).audience("innkeeper")
                .issueTime(Date.from(now)).expirationTime(Date.from(now.plusSeconds(60))).jwtID("j")
                .claim("sid", ANNA.sessionId()).claim("roles", List.of("client"))).build();
    }

    private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) throws Exception {
        var jwt = new SignedJWT(header, claims);
        jwt.sign(signer);
        return jwt.serialize();
    }

    private String signedByUs(JWTClaimsSet claims) throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(ring.keys.current().kid()).build();
        return signed(header, claims, ring.keys.current().signer());
    }

    @Test
    void a_persons_token_says_who_they_are_for_a_quarter_of_an_hour() throws Exception {
        var issued = tokens.forPerson(ANNA);
        assertEquals(Optional.of(ANNA), tokens.verify(issued.value(), "innkeeper"));
        assertEquals(Duration.ofMinutes(15), issued.life());
        var jwt = SignedJWT.parse(issued.value());
        assertEquals(JWSAlgorithm.RS256, jwt.getHeader().getAlgorithm());
        assertEquals(ring.keys.current().kid(), jwt.getHeader().getKeyID());
        var claims = jwt.getJWTClaimsSet();
        assertEquals("http://localhost:8081", claims.getIssuer());
        assertEquals(List.of("innkeeper"), claims.getAudience());
        assertEquals(List.of("client"), claims.getStringListClaim("roles"));
        assertEquals("00000000-0000-0000-0000-000000000007", claims.getStringClaim("sid"));
        assertNotNull(claims.getJWTID());
        assertEquals(Date.from(ring.instant()), claims.getIssueTime());
    }

    @Test
    void a_token_of_who_lacks_a_second_factor_says_so_and_no_other_does() throws Exception {
        var lacking = tokens.forPerson(ANNA.lackingSecondFactor()).value();
        assertEquals(Optional.of(ANNA.lackingSecondFactor()), tokens.verify(lacking, "innkeeper"));
        assertEquals(true, SignedJWT.parse(lacking).getJWTClaimsSet().getBooleanClaim("second_factor_missing"));
        assertFalse(SignedJWT.parse(annas()).getJWTClaimsSet().getClaims().containsKey("second_factor_missing"));
    }

    @Test
    void a_services_credential_is_good_for_one_service_only() {
        var credential = tokens.forService(Subject.service("booking-service"), "hotel-service").value();
        assertEquals(Optional.of(Subject.service("booking-service")), tokens.verify(credential, "hotel-service"));
        assertEquals(Optional.empty(), tokens.verify(credential, "auth-service"));
        refused(credential);
    }

    @Test
    void a_token_is_over_when_its_time_is() {
        var token = annas();
        ring.pass(Duration.ofSeconds(899));
        assertTrue(tokens.verify(token, "innkeeper").isPresent());
        ring.pass(Duration.ofSeconds(1));
        refused(token);
    }

    @Test
    void tokens_of_every_unexpired_key_are_good() {
        var before = annas();
        ring.rotate();
        ring.pass(Duration.ofSeconds(10));
        assertEquals(Optional.of(ANNA), tokens.verify(before, "innkeeper"));
        assertEquals(Optional.of(ANNA), tokens.verify(annas(), "innkeeper"));
    }

    @Test
    void wrong_claims_are_refused() throws Exception {
        assertTrue(tokens.verify(signedByUs(claims(c -> c)), "innkeeper").isPresent(), "the template is good");
        refused(signedByUs(claims(c -> c.issuer("http://evil.example"))));
        refused(signedByUs(claims(c -> c.audience("hotel-service"))));
        refused(signedByUs(claims(c -> c.audience(List.of("innkeeper", "hotel-service")))));
        refused(signedByUs(claims(c -> c.audience((String) null))));
        refused(signedByUs(claims(c -> c.expirationTime(null))));
        refused(signedByUs(claims(c -> c.subject(null))));
        refused(signedByUs(claims(c -> c.notBeforeTime(Date.from(ring.instant().plusSeconds(30))))));
        refused(signedByUs(claims(c -> c.claim("sid", null))));
        refused(signedByUs(claims(c -> c.claim("roles", null))));
        refused(signedByUs(claims(c -> c.claim("roles", List.of("owner")))));
        refused(signedByUs(claims(c -> c.claim("roles", "client"))));
        refused(signedByUs(claims(c -> c.claim("roles", List.of("client", "admin")))));
    }

    @Test
    void an_unsigned_token_is_refused() {
        refused(new PlainJWT(claims(c -> c)).serialize());
    }

    @Test
    void an_hmac_made_with_the_public_key_is_refused() throws Exception {
        var publicKey = ring.keys.current().published().toRSAPublicKey().getEncoded();
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(ring.keys.current().kid()).build();
        refused(signed(header, claims(c -> c), new MACSigner(publicKey)));
    }

    @Test
    void another_rsa_algorithm_of_our_own_key_is_refused() throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS512).keyID(ring.keys.current().kid()).build();
        refused(signed(header, claims(c -> c), ring.keys.current().signer()));
    }

    @Test
    void a_foreign_key_is_refused_whatever_the_header_says_of_it() throws Exception {
        RSAKey foreign = new RSAKeyGenerator(2048).keyID("foreign").generate();
        var signer = new RSASSASigner(foreign);
        var ours = ring.keys.current().kid();
        refused(signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("foreign").build(), claims(c -> c), signer));
        refused(signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(ours).build(), claims(c -> c), signer));
        refused(signed(new JWSHeader.Builder(JWSAlgorithm.RS256).build(), claims(c -> c), signer));
        refused(signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(ours).jwk(foreign.toPublicJWK()).build(),
                claims(c -> c), signer));
        refused(signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("foreign")
                .jwkURL(URI.create("http://evil.example/jwks")).build(), claims(c -> c), signer));
        refused(signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("foreign")
                .x509CertURL(URI.create("http://evil.example/cert")).build(), claims(c -> c), signer));
        refused(signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("../../etc/passwd").build(),
                claims(c -> c), signer));
        refused(signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("' or '1'='1").build(),
                claims(c -> c), signer));
    }

    @Test
    void a_token_that_was_touched_is_refused() throws Exception {
        var token = annas();
        var parts = token.split("\\.");
        var admin = claims(c -> c.claim("roles", List.of("admin")));
        refused(parts[0] + "." + Base64URL.encode(admin.toString()) + "." + parts[2]);
        refused(parts[0] + "." + parts[1] + ".");
        refused(parts[0] + "." + parts[1]);
        refused(token + "." + parts[2]);
        refused(token + parts[2]);
        refused(token.substring(0, token.length() - 4));
    }

    @Test
    void what_is_no_token_is_refused() {
        refused("");
        refused("...");
        refused("6yc0rL2l0vOq5QK1eVq3nqk0hVYv0x8mC2z4r1bq7Jc");
        refused("x".repeat(100_000));
    }
}
