package innkeeper.testkit.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Date;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/**
 * The time is asked of the clock that a class was given, and that one comes from the kit (docs/decisions/0032). Only
 * {@code System.nanoTime} is free: it measures how long something took, and nobody keeps it.
 */
public final class OneClock {
    private static final String FACTORY = "innkeeper.kit.time.Clocks";

    private OneClock() {}

    public static ArchRule rule() {
        return noClasses().that().doNotHaveFullyQualifiedName(FACTORY)
                .should().accessTargetWhere(DescribedPredicate.describe("a clock of its own is read", OneClock::reads));
    }

    private static boolean reads(JavaAccess<?> access) {
        return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget called && reads(called);
    }

    private static boolean reads(AccessTarget.CodeUnitAccessTarget called) {
        boolean givenAClock = called.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
        String owner = called.getOwner().getName();
        return switch (called.getName()) {
            case "now" -> owner.startsWith("java.time.") && !givenAClock;
            case "currentTimeMillis" -> called.getOwner().isEquivalentTo(System.class);
            case "<init>" ->
                called.getOwner().isEquivalentTo(Date.class) && called.getRawParameterTypes().isEmpty();
            case String name -> called.getOwner().isEquivalentTo(Clock.class)
                    && (name.startsWith("system") || name.startsWith("tick"))
                    || owner.equals("java.time.InstantSource") && name.equals("system");
        };
    }
}
