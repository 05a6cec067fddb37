package innkeeper.notification.secret.seal;

import innkeeper.kit.seal.Envelope;
import innkeeper.kit.seal.InvalidEnvelope;
import innkeeper.notification.people.domain.Addressee;
import innkeeper.notification.people.domain.Language;
import innkeeper.notification.secret.domain.SecretContent;
import innkeeper.notification.secret.domain.SecretContent.Work;
import innkeeper.notification.secret.usecase.Secrets;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens what auth-service sealed under the key that both of us know. */
public final class SealedSecrets implements Secrets {
    private static final Logger LOG = LoggerFactory.getLogger(SealedSecrets.class);

    private final Envelope envelope;

    public SealedSecrets(Envelope envelope) {
        this.envelope = envelope;
    }

    /** As the AsyncAPI contract has it; {@code expiresAt} is null where nothing ends, {@code work} where none is offered. */
    record Content(String email, String locale, String link, Instant expiresAt, Work work) {
        private SecretContent plain() {
            return new SecretContent(Addressee.unproven(email, Language.of(locale)), link,
                    expiresAt == null ? Instant.MAX : expiresAt, Optional.ofNullable(work));
        }
    }

    @Override
    public Optional<SecretContent> open(String sealed) {
        try {
            return Optional.of(envelope.open(sealed, Content.class).plain());
        } catch (InvalidEnvelope e) {
            LOG.error("a secret cannot be opened: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
