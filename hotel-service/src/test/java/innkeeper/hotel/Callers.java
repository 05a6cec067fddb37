package innkeeper.hotel;

import innkeeper.kit.access.Authorization;
import innkeeper.kit.access.Role;
import innkeeper.kit.access.Subject;
import innkeeper.testkit.access.PolicyStandIn;
import java.util.Map;

import static innkeeper.hotel.Situations.BORIS;
import static innkeeper.hotel.Situations.CLARA;
import static innkeeper.hotel.Situations.DORA;

/** Five people whose tokens are their names. */
final class Callers {
    /** Who works for which hotel is said here. */
    static final PolicyStandIn POLICY = new PolicyStandIn(Map.of(
            "anna", person("01930000-0000-7000-8000-000000000001", Role.CLIENT, "anna", "ru"),
            "boris", person(BORIS.toString(), Role.HOTELIER, "boris", "ru"),
            "clara", person(CLARA.toString(), Role.HOTELIER, "clara", "en"),
            "dora", person(DORA.toString(), Role.CLIENT, "dora", "en"),
            "ada", person("01930000-0000-7000-8000-000000000009", Role.ADMIN, "ada", "en")));

    private Callers() {}

    static Authorization authorization() {
        return POLICY;
    }

    private static Subject person(String id, Role role, String name, String locale) {
        return new Subject(id, role, name + "@innkeeper.example", locale, name, "", true);
    }
}
