package innkeeper.system.support;

import innkeeper.testbase.PatientWaits;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** How long a promise may take to come true on a busy machine: longer than the provider's second pause. */
public final class Patience {
    private Patience() {}

    public static ConditionFactory eventually() {
        return Awaitility.await().atMost(PatientWaits.PATIENCE);
    }
}
