package innkeeper.bot.message.http;

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

/** Lets in the one customer by its key: what comes here is a service's, not a person's. */
public final class Customers implements Authorization {
    private static final Decision YES =
            new Decision.Allowed(new Subject("customer", Role.SERVICE, "", "", "", "", false), "api-key", Relation.NONE);

    private final Secret key;

    public Customers(Secret key) {
        this.key = key;
    }

    @Override
    public Decision decide(String token, String action, Resource resource) {
        if (token.isEmpty()) {
            throw new ProblemException(ProblemKind.UNAUTHENTICATED, "unauthenticated",
                    "Send your API key as a bearer token");
        }
        if (!MessageDigest.isEqual(bytes(key.value()), bytes(token))) {
            throw new ProblemException(ProblemKind.UNAUTHENTICATED, "invalid-token", "The API key is not known");
        }
        return YES;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
