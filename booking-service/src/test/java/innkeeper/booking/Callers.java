package innkeeper.booking;

import innkeeper.kit.access.Authorization;
import innkeeper.kit.access.Relation;
import innkeeper.kit.access.Role;
import innkeeper.kit.access.Subject;
import innkeeper.testkit.access.PolicyStandIn;
import java.util.Map;

import static java.util.Map.entry;

/** People whose tokens are their names, or what they are at the hotel. */
final class Callers {
    /** Gleb never opened the link in his mail. */
    private static final String UNREACHABLE = "01930000-0000-7000-8000-000000000005";

    private static final String ASTORIA = Situations.ASTORIA.toString();
    private static final String MANAGER = "01930000-0000-7000-8000-000000000011";
    private static final String DESK = "01930000-0000-7000-8000-000000000012";
    private static final String ACCOUNTANT = "01930000-0000-7000-8000-000000000013";
    private static final String ELSEWHERE = "01930000-0000-7000-8000-000000000014";

    private Callers() {}

    static Authorization authorization() {
        return new PolicyStandIn(Map.ofEntries(
                entry("anna", person(Situations.ANNA.toString(), Role.CLIENT)),
                entry("dmitri", person("01930000-0000-7000-8000-000000000004", Role.CLIENT)),
                entry("gleb", person(UNREACHABLE, Role.CLIENT)),
                entry("boris", person(Situations.BORIS.toString(), Role.HOTELIER)),
                entry("clara", person(Situations.CLARA.toString(), Role.HOTELIER)),
                entry("manager", person(MANAGER, Role.HOTELIER)),
                entry("desk", person(DESK, Role.CLIENT)),
                entry("accountant", person(ACCOUNTANT, Role.HOTELIER)),
                entry("elsewhere", person(ELSEWHERE, Role.HOTELIER)),
                entry("admin", person("01930000-0000-7000-8000-000000000009", Role.ADMIN))))
                .works(Situations.BORIS.toString(), Relation.OWNER, ASTORIA)
                .works(MANAGER, Relation.MANAGER, ASTORIA)
                .works(DESK, Relation.FRONT_DESK, ASTORIA)
                .works(ACCOUNTANT, Relation.ACCOUNTANT, ASTORIA)
                .works(ELSEWHERE, Relation.FRONT_DESK, "01930000-0000-7000-9000-000000000002");
    }

    private static Subject person(String id, Role role) {
        return new Subject(id, role, "", "en", "", "", !id.equals(UNREACHABLE));
    }
}
