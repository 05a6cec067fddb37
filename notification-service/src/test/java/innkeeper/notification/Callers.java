package innkeeper.notification;

import innkeeper.kit.access.Authorization;
import innkeeper.kit.access.Relation;
import innkeeper.kit.access.Role;
import innkeeper.kit.access.Subject;
import innkeeper.testkit.access.PolicyStandIn;
import java.util.Map;

/** People, and a service, whose tokens are their names. */
final class Callers {
    private static final String ASTORIA = Situations.ASTORIA.toString();
    private static final String DESK = "01930000-0000-7000-8000-000000000012";
    private static final String ACCOUNTANT = "01930000-0000-7000-8000-000000000013";

    private Callers() {}

    static Authorization authorization() {
        return new PolicyStandIn(Map.of(
                "anna", person(Situations.ANNA_ID.toString(), Role.CLIENT),
                "boris", person(Situations.BORIS_ID.toString(), Role.HOTELIER),
                "clara", person("01930000-0000-7000-8000-000000000003", Role.HOTELIER),
                "desk", person(DESK, Role.CLIENT),
                "accountant", person(ACCOUNTANT, Role.HOTELIER),
                "admin", person("01930000-0000-7000-8000-000000000009", Role.ADMIN),
                "hotel-service", person("hotel-service", Role.SERVICE)))
                .works(Situations.BORIS_ID.toString(), Relation.OWNER, ASTORIA)
                .works(DESK, Relation.FRONT_DESK, ASTORIA)
                .works(ACCOUNTANT, Relation.ACCOUNTANT, ASTORIA);
    }

    private static Subject person(String id, Role role) {
        return new Subject(id, role, "", "en", "", "", true);
    }
}
