package innkeeper.notification.secret.usecase;

import innkeeper.notification.secret.domain.SecretContent;
import java.util.Optional;

/** The key to what auth-service has sealed for us. */
public interface Secrets {
    /** Empty where the key does not fit. */
    Optional<SecretContent> open(String sealed);
}
