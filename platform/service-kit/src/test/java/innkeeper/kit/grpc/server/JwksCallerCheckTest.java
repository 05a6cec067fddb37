package innkeeper.kit.grpc.server;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import innkeeper.kit.grpc.AuthDouble;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class JwksCallerCheckTest {
    private static final String HERE = "booking-service";

    private final AuthDouble auth = new AuthDouble();
    private final CallerCheck callers = new JwksCallerCheck(auth.settings("localhost:1"));

    @AfterEach
    void close() {
        auth.close();
    }

    @Test
    void a_service_with_a_token_for_this_service_comes_in() {
        assertDoesNotThrow(() -> callers.check(auth.token(HERE)));
    }

    @Test
    void nobody_comes_in_without_a_token() {
        refuses("");
    }

    @Test
    void a_token_for_another_service_is_refused() {
        refuses(auth.token("hotel-service"));
    }

    @Test
    void the_token_of_a_person_is_refused() {
        refuses(signed(AuthDouble.claims(HERE).claim("roles", List.of("admin", "client"))));
    }

    @Test
    void a_token_without_roles_is_refused() {
        refuses(signed(AuthDouble.claims(HERE).claim("roles", null)));
    }

    @Test
    void a_token_of_another_issuer_is_refused() {
        refuses(signed(AuthDouble.claims(HERE).issuer("https://elsewhere.test")));
    }

    @Test
    void an_expired_token_is_refused() {
        refuses(signed(AuthDouble.claims(HERE).expirationTime(Date.from(Instant.now().minusSeconds(31)))));
    }

    @Test
    void a_token_that_expired_within_the_clock_skew_comes_in() {
        var token = signed(AuthDouble.claims(HERE).expirationTime(Date.from(Instant.now().minusSeconds(10))));

        assertDoesNotThrow(() -> callers.check(token));
    }

    @Test
    void a_token_that_never_expires_is_refused() {
        refuses(signed(AuthDouble.claims(HERE).expirationTime(null)));
    }

    @Test
    void a_token_signed_with_somebody_elses_key_is_refused() {
        refuses(AuthDouble.signed(AuthDouble.newKey("first"), AuthDouble.claims(HERE).build()));
    }

    @Test
    void an_unsigned_token_is_refused() {
        refuses(new PlainJWT(AuthDouble.claims(HERE).build()).serialize());
    }

    @Test
    void the_public_key_used_as_a_shared_secret_is_refused() throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("first").build();
        var forged = new SignedJWT(header, AuthDouble.claims(HERE).build());
        forged.sign(new MACSigner(auth.key().toRSAPublicKey().getEncoded()));

        refuses(forged.serialize());
    }

    @Test
    void what_is_no_token_at_all_is_refused() {
        refuses("knock.knock.knock");
        refuses("knock");
    }

    @Test
    void nobody_comes_in_while_the_keys_cannot_be_had() {
        auth.answers(503);

        assertThrows(Unavailable.class, () -> callers.check(auth.token(HERE)));
    }

    @Test
    void known_keys_serve_on_while_auth_service_is_away() {
        callers.check(auth.token(HERE));
        auth.answers(503);

        assertDoesNotThrow(() -> callers.check(auth.token(HERE)));
    }

    @Test
    void a_new_key_is_fetched_when_the_first_token_signed_with_it_comes() {
        callers.check(auth.token(HERE));
        auth.changesItsKey("second");

        assertDoesNotThrow(() -> callers.check(auth.token(HERE)));
    }

    @Test
    void a_key_nobody_could_have_told_us_of_is_no_reason_to_call_a_credential_bad() {
        callers.check(auth.token(HERE));
        auth.changesItsKey("second");
        var unknownHere = auth.token(HERE);
        auth.answers(503);

        assertThrows(Unavailable.class, () -> callers.check(unknownHere));
    }

    @Test
    void a_withdrawn_key_is_trusted_no_longer_than_keys_are_kept() {
        var shortly = new JwksCallerCheck(auth.settings("localhost:1"), Duration.ofMillis(1_200));
        var old = auth.token(HERE);
        shortly.check(old);
        auth.changesItsKey("second");

        await().untilAsserted(() -> assertThrows(ProblemException.class, () -> shortly.check(old)));
        assertDoesNotThrow(() -> shortly.check(auth.token(HERE)));
        auth.answers(503);
        assertThrows(Unavailable.class, () -> shortly.check(old), "an outage brings no withdrawn key back");
    }

    @Test
    void keys_that_are_too_old_serve_on_while_auth_service_is_away() {
        var shortly = new JwksCallerCheck(auth.settings("localhost:1"), Duration.ofMillis(1_200));
        var token = auth.token(HERE);
        shortly.check(token);
        auth.answers(503);
        var until = Instant.now().plusMillis(1_500);

        await().until(() -> {
            shortly.check(token);
            return Instant.now().isAfter(until);
        });
    }

    private String signed(JWTClaimsSet.Builder claims) {
        return AuthDouble.signed(auth.key(), claims.build());
    }

    private void refuses(String token) {
        var problem = assertThrows(ProblemException.class, () -> callers.check(token)).problem();
        assertEquals(401, problem.kind().http());
        assertEquals("unauthenticated", problem.code());
    }
}
