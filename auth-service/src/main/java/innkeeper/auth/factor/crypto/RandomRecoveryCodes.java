package innkeeper.auth.factor.crypto;

import innkeeper.auth.factor.domain.RecoveryCode;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** As many recovery codes as a person gets. */
public final class RandomRecoveryCodes implements Supplier<List<RecoveryCode>> {
    private final SecureRandom random = new SecureRandom();

    @Override
    public List<RecoveryCode> get() {
        return Stream.generate(() -> RecoveryCode.random(random)).distinct().limit(RecoveryCode.COUNT).toList();
    }
}
