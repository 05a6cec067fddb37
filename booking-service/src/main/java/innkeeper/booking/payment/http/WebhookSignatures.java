package innkeeper.booking.payment.http;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import innkeeper.kit.http.Call;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The secrets under which the payment provider may sign (Standard Webhooks): several while one replaces another. */
public final class WebhookSignatures {
    private final List<Webhook> secrets;

    /** @throws IllegalArgumentException when one is not {@code whsec_} and Base64 */
    public WebhookSignatures(List<String> secrets) {
        this.secrets = secrets.stream().map(Webhook::new).toList();
    }

    /** @throws ProblemException 401 unless one secret signed this very body within the last five minutes */
    void require(Call call) {
        String body = new String(call.rawBody(), StandardCharsets.UTF_8);
        Map<String, List<String>> headers = Stream.of("webhook-id", "webhook-timestamp", "webhook-signature")
                .collect(Collectors.toMap(Function.identity(), name -> call.header(name).stream().toList()));
        if (secrets.stream().noneMatch(secret -> verifies(secret, body, headers))) {
            throw new ProblemException(ProblemKind.UNAUTHENTICATED, "invalid-signature",
                    "The signature does not fit the body, or is too old");
        }
    }

    private static boolean verifies(Webhook secret, String body, Map<String, List<String>> headers) {
        try {
            secret.verify(body, headers);
            return true;
        } catch (WebhookVerificationException _) {
            return false;
        }
    }
}
