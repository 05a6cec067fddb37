package innkeeper.booking;

import innkeeper.kit.access.Authorization;
import innkeeper.kit.access.Role;
import innkeeper.kit.access.Subject;
import innkeeper.testkit.access.PolicyStandIn;
import java.util.Map;

/** Six people whose tokens are their names. */
final class Callers {
    /** Gleb never opened the link in his mail. */
    private static final String UNREACHABLE = "01930000-0000-7000-8000-000000000005";

    private Callers() {}

    static Authorization authorization() {
        return new PolicyStandIn(Map.of(
                "anna", person(Situations.ANNA.toString(), Role.CLIENT),
                "dmitri", person("01930000-0000-7000-8000-000000000004", Role.CLIENT),
                "gleb", person(UNREACHABLE, Role.CLIENT),
                "boris", person(Situations.BORIS.toString(), Role.HOTELIER),
                "clara", person(Situations.CLARA.toString(), Role.HOTELIER),
                "admin", person("01930000-0000-7000-8000-000000000009", Role.ADMIN)));
    }

    private static Subject person(String id, Role role) {
        return new Subject(id, role, "", "en", "", "", !id.equals(UNREACHABLE));
    }
}
