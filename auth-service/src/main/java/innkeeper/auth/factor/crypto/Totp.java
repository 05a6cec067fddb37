package innkeeper.auth.factor.crypto;

import com.bastiaanjansen.otp.HOTPGenerator;
import com.bastiaanjansen.otp.SecretGenerator;
import com.bastiaanjansen.otp.TOTPGenerator;
import innkeeper.auth.factor.domain.TimeStep;
import innkeeper.auth.factor.usecase.OneTimePasswords;
import innkeeper.auth.person.domain.Person;
import innkeeper.kernel.PersonId;
import innkeeper.kit.seal.Envelope;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** TOTP as authenticator apps know it: HMAC-SHA-1, six digits, thirty seconds. Secrets of 160 bits (RFC 4226, section 4). */
public final class Totp implements OneTimePasswords {
    private static final String ISSUER = "Innkeeper";

    private final Envelope envelope;

    public Totp(Envelope envelope) {
        this.envelope = envelope;
    }

    @Override
    public NewSecret secretFor(Person person) {
        String secret = new String(SecretGenerator.generate(), StandardCharsets.US_ASCII);
        try {
            URI uri = new TOTPGenerator.Builder(secret).build().getURI(ISSUER, person.email().value());
            return new NewSecret(uri, secret, envelope.seal(new Sealed(person.id().value(), secret)));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("an address that does not fit into a URI", e);
        }
    }

    /** All steps are looked at, each in the same time, whichever it is. */
    @Override
    public Optional<TimeStep> step(PersonId person, String sealedSecret, String digits, Instant now) {
        HOTPGenerator generator = new HOTPGenerator.Builder(opened(person, sealedSecret)).build();
        return TimeStep.acceptedAt(now).filter(step -> same(generator.generate(step.number()), digits))
                .reduce((_, later) -> later);
    }

    /** A secret that was moved to another person's row is theirs no more than before. */
    private String opened(PersonId person, String sealedSecret) {
        Sealed sealed = envelope.open(sealedSecret, Sealed.class);
        if (!sealed.personId().equals(person.value())) {
            throw new IllegalStateException("the secret of a second factor belongs to somebody else than " + person);
        }
        return sealed.secret();
    }

    private static boolean same(String code, String digits) {
        return MessageDigest.isEqual(
                code.getBytes(StandardCharsets.US_ASCII), digits.getBytes(StandardCharsets.US_ASCII));
    }

    record Sealed(UUID personId, String secret) {
        @Override
        public String toString() {
            return "Sealed[" + personId + "]";
        }
    }
}
