package innkeeper.notification.webhook.seal;

import innkeeper.kit.seal.Envelope;
import innkeeper.kit.settings.Secret;
import innkeeper.kit.webhook.WebhookSecrets;
import innkeeper.notification.webhook.domain.Endpoint;
import innkeeper.notification.webhook.domain.EndpointId;
import innkeeper.notification.webhook.usecase.SigningKeys;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/** Keys of 256 bits, sealed together with the endpoint that they belong to. */
public final class SealedSigningKeys implements SigningKeys {
    private static final int BYTES = 32;

    private final Envelope envelope;
    private final SecureRandom random = new SecureRandom();

    public SealedSigningKeys(Envelope envelope) {
        this.envelope = envelope;
    }

    @Override
    public NewKey make(EndpointId endpoint) {
        byte[] key = new byte[BYTES];
        random.nextBytes(key);
        String secret = "whsec_" + Base64.getEncoder().encodeToString(key);
        return new NewKey(secret, envelope.seal(new Sealed(endpoint.value(), secret)));
    }

    @Override
    public String sign(Endpoint endpoint, String id, Instant at, String body) {
        return new WebhookSecrets(endpoint.keys().goodAt(at).stream().map(sealed -> opened(endpoint, sealed)).toList())
                .sign(id, at.getEpochSecond(), body);
    }

    /** A key that was moved to another endpoint's row signs nothing for it. */
    private Secret opened(Endpoint endpoint, String sealed) {
        Sealed opened = envelope.open(sealed, Sealed.class);
        if (!opened.endpointId().equals(endpoint.id().value())) {
            throw new IllegalStateException("the key belongs to another endpoint than " + endpoint.id());
        }
        return new Secret(opened.secret());
    }

    record Sealed(UUID endpointId, String secret) {
        @Override
        public String toString() {
            return "Sealed[" + endpointId + "]";
        }
    }
}
