package innkeeper.notification;

import innkeeper.kit.access.Authorization;
import innkeeper.kit.access.Role;
import innkeeper.kit.access.Subject;
import innkeeper.testkit.access.PolicyStandIn;
import java.util.Map;

/** People, and a service, whose tokens are their names. */
final class Callers {
    private Callers() {}

    static Authorization authorization() {
        return new PolicyStandIn(Map.of(
                "anna", person(Situations.ANNA_ID.toString(), Role.CLIENT),
                "boris", person(Situations.BORIS_ID.toString(), Role.HOTELIER),
                "admin", person("01930000-0000-7000-8000-000000000009", Role.ADMIN),
                "hotel-service", person("hotel-service", Role.SERVICE)));
    }

    private static Subject person(String id, Role role) {
        return new Subject(id, role, "", "en", "", "", true);
    }
}
