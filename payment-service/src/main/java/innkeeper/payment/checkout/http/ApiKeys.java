package innkeeper.payment.checkout.http;

import innkeeper.kit.access.Authorization;
import innkeeper.kit.access.Decision;
import innkeeper.kit.access.Relation;
import innkeeper.kit.access.Resource;
import innkeeper.kit.access.Role;
import innkeeper.kit.access.Subject;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;
import innkeeper.kit.settings.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/** Lets in the one shop, by any of its keys: a provider outside knows neither auth-service nor its people. */
public final class ApiKeys implements Authorization {
    private static final Decision YES =
            new Decision.Allowed(new Subject("shop", Role.SERVICE, "", "", "", "", false), "api-key", Relation.NONE);

    private final List<Secret> keys;

    public ApiKeys(List<Secret> keys) {
        this.keys = List.copyOf(keys);
    }

    @Override
    public Decision decide(String token, String action, Resource resource) {
        if (token.isEmpty()) {
            throw new ProblemException(ProblemKind.UNAUTHENTICATED, "unauthenticated",
                    "Send your API key as a bearer token");
        }
        // every key is compared, in constant time, so that the time taken tells nothing
        boolean known = false;
        for (Secret key : keys) {
            known |= MessageDigest.isEqual(bytes(key.value()), bytes(token));
        }
        if (!known) {
            throw new ProblemException(ProblemKind.UNAUTHENTICATED, "invalid-token", "The API key is not known");
        }
        return YES;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
