package innkeeper.notification.usecase;

import innkeeper.notification.domain.Confidence;
import java.util.Optional;

/** The key to what auth-service has sealed for us. */
public interface Secrets {
    /** Empty where the key does not fit. */
    Optional<Confidence> open(String sealed);
}
