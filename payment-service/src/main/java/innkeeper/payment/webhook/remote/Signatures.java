package innkeeper.payment.webhook.remote;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import innkeeper.kit.settings.Secret;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Signs as Standard Webhooks says: one {@code v1,} signature for each secret, separated by spaces. */
final class Signatures {
    private final List<Webhook> signers;

    /** @throws IllegalArgumentException when a secret is not {@code whsec_} and base64 */
    Signatures(List<Secret> secrets) {
        this.signers = secrets.stream().map(secret -> new Webhook(secret.value())).toList();
    }

    String sign(UUID id, long timestamp, String body) {
        return signers.stream().map(signer -> sign(signer, id, timestamp, body)).collect(Collectors.joining(" "));
    }

    private static String sign(Webhook signer, UUID id, long timestamp, String body) {
        try {
            return signer.sign(id.toString(), timestamp, body);
        } catch (WebhookSigningException e) {
            throw new IllegalStateException("cannot sign a webhook", e);
        }
    }
}
