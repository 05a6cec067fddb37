package innkeeper.kit.grpc.server;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import innkeeper.kit.problem.Problem;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;
import innkeeper.kit.problem.Unavailable;
import innkeeper.kit.settings.AccessSettings;
import java.net.MalformedURLException;
import java.net.URL;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;

/** Lets in services alone: RS256 tokens of auth-service for exactly this service, checked with its published keys. */
public final class JwksCallerCheck implements CallerCheck {
    /** So long a service goes on trusting a key that auth-service has withdrawn. */
    private static final Duration KEYS_KEPT = Duration.ofMinutes(1);
    /** No credential lives longer, so while auth-service is away known keys serve as long. */
    private static final Duration LONGEST_OUTAGE = Duration.ofHours(1);
    private static final long MIN_BETWEEN_FETCHES_MILLIS = 1_000;
    private static final int SKEW_SECONDS = 30;

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();

    public JwksCallerCheck(AccessSettings settings) {
        this(settings, KEYS_KEPT);
    }

    JwksCallerCheck(AccessSettings settings, Duration keysKept) {
        this(published(settings, keysKept), settings.issuer(), settings.clientId());
    }

    /** @param audience the name of this service */
    public JwksCallerCheck(JWKSource<SecurityContext> keys, String issuer, String audience) {
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        DefaultJWTClaimsVerifier<SecurityContext> claims = new DefaultJWTClaimsVerifier<>(audience,
                new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("sub", "exp", "iat"));
        claims.setMaxClockSkew(SKEW_SECONDS);
        processor.setJWTClaimsSetVerifier(claims);
    }

    @Override
    public void check(String bearer) {
        if (bearer.isEmpty()) {
            throw refused("A service must show its credential");
        }
        try {
            List<String> roles = processor.process(bearer, null).getStringListClaim("roles");
            if (roles == null || !roles.contains("service")) {
                throw refused("Only services may call here");
            }
        } catch (KeySourceException e) {
            throw new Unavailable("auth-service", e);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw refused("The credential is not valid");
        }
    }

    private static ProblemException refused(String detail) {
        return new ProblemException(new Problem(ProblemKind.UNAUTHENTICATED, "unauthenticated", detail));
    }

    /**
     * Read again in the background before they are too old, and at once for a kid that is not among them. Where that
     * cannot be, an unknown kid is nobody's fault: the caller hears 503, not that its credential is bad.
     */
    private static JWKSource<SecurityContext> published(AccessSettings settings, Duration kept) {
        int millis = Math.toIntExact(settings.deadline().toMillis());
        JWKSource<SecurityContext> fresh = JWKSourceBuilder
                .<SecurityContext>create(url(settings), new DefaultResourceRetriever(millis, millis, 100_000))
                .cache(kept.toMillis(), kept.dividedBy(12).toMillis())
                .refreshAheadCache(kept.dividedBy(2).toMillis(), null,
                        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("jwks-", 0).factory()), false,
                        null, false)
                .rateLimited(MIN_BETWEEN_FETCHES_MILLIS)
                .retrying(true)
                .build();
        return new RememberedKeys(fresh, LONGEST_OUTAGE);
    }

    private static URL url(AccessSettings settings) {
        try {
            return settings.jwksUrl().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("not the address of a key set: " + settings.jwksUrl(), e);
        }
    }
}
