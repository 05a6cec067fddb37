package innkeeper.kit.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import innkeeper.kit.http.Call;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;
import innkeeper.kit.settings.Environment;
import innkeeper.kit.settings.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The secrets by which one webhook is signed (Standard Webhooks 1.0): several while one replaces another. */
public final class WebhookSecrets {
    private static final Pattern FORM = Pattern.compile("whsec_[A-Za-z0-9+/]{32,86}={0,2}");

    private final List<Webhook> secrets;

    /** @throws IllegalArgumentException when one is not {@code whsec_} and the base64 of 24 to 64 bytes */
    public WebhookSecrets(List<Secret> secrets) {
        if (!secrets.stream().allMatch(secret -> FORM.matcher(secret.value()).matches())) {
            throw new IllegalArgumentException("a secret is malformed");
        }
        this.secrets = secrets.stream().map(secret -> new Webhook(secret.value())).toList();
    }

    /** @param name of the variable that lists them, separated by commas */
    public static WebhookSecrets from(Environment environment, String name) {
        return environment.secrets(name, "whsec_ and base64 of 24 to 64 bytes, separated by commas",
                new WebhookSecrets(List.of()), WebhookSecrets::listed);
    }

    /** @param list separated by commas */
    public static WebhookSecrets listed(Secret list) {
        return new WebhookSecrets(
                Arrays.stream(list.value().split(",")).map(String::strip).map(Secret::new).toList());
    }

    /**
     * One {@code v1,} signature for each secret, separated by spaces.
     *
     * @param timestamp seconds since 1970, sent along as {@code webhook-timestamp}
     */
    public String sign(String id, long timestamp, String body) {
        return secrets.stream().map(secret -> sign(secret, id, timestamp, body)).collect(Collectors.joining(" "));
    }

    /** @throws ProblemException 401 unless one secret signed this very body within the last five minutes */
    public void require(Call call) {
        String body = new String(call.rawBody(), StandardCharsets.UTF_8);
        Map<String, List<String>> headers = Stream.of("webhook-id", "webhook-timestamp", "webhook-signature")
                .collect(Collectors.toMap(Function.identity(), name -> call.header(name).stream().toList()));
        if (secrets.stream().noneMatch(secret -> verifies(secret, body, headers))) {
            throw new ProblemException(ProblemKind.UNAUTHENTICATED, "invalid-signature",
                    "The signature does not fit the body, or is too old");
        }
    }

    private static String sign(Webhook secret, String id, long timestamp, String body) {
        try {
            return secret.sign(id, timestamp, body);
        } catch (WebhookSigningException e) {
            throw new IllegalStateException("cannot sign a webhook", e);
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
