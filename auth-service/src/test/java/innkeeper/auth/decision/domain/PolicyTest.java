package innkeeper.auth.decision.domain;

import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.domain.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

class PolicyTest {
    /** yes and no by the role alone; otherwise the attribute that must be the caller's own. */
    private static final String TABLE = """
            action               anonymous  client        hotelier      admin  service
            hotel.list           yes        yes           yes           yes    no
            hotel.read           yes        yes           yes           yes    no
            hotel.create         no         no            yes           yes    no
            hotel.update         no         no            owner_id      yes    no
            hotel.delete         no         no            owner_id      yes    no
            room_type.list       yes        yes           yes           yes    no
            room_type.read       yes        yes           yes           yes    no
            room_type.create     no         no            owner_id      yes    no
            room_type.update     no         no            owner_id      yes    no
            room_type.delete     no         no            owner_id      yes    no
            price.read           yes        yes           yes           yes    no
            price.update         no         no            owner_id      yes    no
            offer.list           yes        yes           yes           yes    no
            booking.create       no         client_id     no            no     no
            booking.list         no         client_id     owner_id      yes    no
            booking.read         no         client_id     owner_id      yes    no
            booking.cancel       no         client_id     owner_id      yes    no
            reconciliation.list  no         no            no            yes    no
            notification.list    no         recipient_id  recipient_id  yes    no
            notification.read    no         recipient_id  recipient_id  yes    no
            user.read            no         user_id       user_id       yes    no
            user.update          no         user_id       user_id       yes    no
            user.change_password no         user_id       user_id       user_id no
            user.delete          no         user_id       user_id       user_id no
            user.list            no         no            no            yes    no
            user.create          no         no            no            yes    no
            user.suspend         no         no            no            yes    no
            user.reinstate       no         no            no            yes    no
            session.list         no         user_id       user_id       yes    no
            session.revoke       no         user_id       user_id       yes    no
            audit.list           no         no            no            yes    no
            authorization.explain no        no            no            yes    no
            signing_key.list     no         no            no            yes    no
            signing_key.rotate   no         no            no            yes    no
            signing_key.withdraw no         no            no            yes    no
            """;

    private record Cell(String action, Role role, String expected) {
        Subject asker() {
            return new Subject(role == Role.ANONYMOUS ? "" : "me", role, "", "", "", "", true);
        }

        /** The rule that refuses somebody else's thing. */
        String rejection() {
            return switch (action.split("\\.")[0]) {
                case "hotel", "room_type", "price" -> "not-hotel-owner";
                case "booking" -> action.equals("booking.create") ? "not-own-booking" : "not-booking-party";
                default -> "not-own-account";
            };
        }
    }

    private static List<String[]> rows() {
        return TABLE.lines().map(line -> line.split(" +")).toList();
    }

    private static Stream<Cell> cells() {
        var header = rows().getFirst();
        var cells = new ArrayList<Cell>();
        rows().stream().skip(1).forEach(row -> {
            for (int column = 1; column < header.length; column++) {
                cells.add(new Cell(row[0], Role.named(header[column]).orElseThrow(), row[column]));
            }
        });
        return cells.stream();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void each_role_may_do_what_the_table_says_and_nothing_else(Cell cell) {
        var attributes = List.of("owner_id", "client_id", "recipient_id", "user_id");
        var own = attributes.stream().collect(Collectors.toMap(name -> name, _ -> "me"));
        var others = attributes.stream().collect(Collectors.toMap(name -> name, _ -> "you"));
        switch (cell.expected()) {
            case "yes" -> Stream.of(Map.<String, String>of(), own, others)
                    .forEach(those -> assertEquals("Allow", kind(decide(cell, those)), those::toString));
            case "no" -> Stream.of(Map.<String, String>of(), own, others).forEach(those -> {
                assertEquals("Deny", kind(decide(cell, those)), those::toString);
                assertEquals("role-forbids", decide(cell, those).rule());
            });
            case String attribute -> {
                assertEquals(new Condition(attribute, "me"), condition(decide(cell, Map.of())));
                assertEquals("Allow", kind(decide(cell, Map.of(attribute, "me"))));
                assertEquals("Deny", kind(decide(cell, Map.of(attribute, "you"))));
                assertEquals("Deny", kind(decide(cell, Map.of("something_else", "me"))));
                others.put(attribute, "me");
                assertEquals("Allow", kind(decide(cell, others)), "only " + attribute + " counts");
                own.put(attribute, "you");
                assertEquals("Deny", kind(decide(cell, own)), "only " + attribute + " counts");
                assertEquals(cell.rejection(), decide(cell, own).rule());
            }
        }
    }

    @Test
    void the_table_has_a_line_for_every_action() {
        var told = rows().stream().skip(1).map(row -> row[0]).toList();
        assertEquals(Arrays.stream(Action.values()).map(Action::code).toList(), told);
    }

    @Test
    void an_action_nobody_has_heard_of_is_refused_even_to_an_admin() {
        var decision = Policy.decide(new Subject("me", Role.ADMIN, "", "", "", "", true), "hotel.burn", Map.of());
        assertEquals(new Decision.Deny("unknown-action", "the policy does not know this action"), decision);
    }

    @Test
    void a_refusal_and_a_permission_name_rule_and_reason() {
        var client = new Subject("me", Role.CLIENT, "", "", "", "", true);
        assertAll(
                says(new Decision.Deny("role-forbids", "a client may not do hotel.update"),
                        Policy.decide(client, "hotel.update", Map.of())),
                says(new Decision.Allow("public", "a client may do hotel.list"),
                        Policy.decide(client, "hotel.list", Map.of())),
                says(new Decision.Allow("own-booking", "client_id of the booking is the caller's own id"),
                        Policy.decide(client, "booking.create", Map.of("client_id", "me"))),
                says(new Decision.Deny("not-own-booking", "client_id of the booking is not the caller's own id"),
                        Policy.decide(client, "booking.create", Map.of("client_id", "you"))),
                says(new Decision.When("booking-party",
                        "a client may do booking.list where client_id of the booking is their own id",
                        "client_id", "me"), Policy.decide(client, "booking.list", Map.of())));
    }

    @Test
    void a_service_gets_credentials_for_those_it_must_call() {
        assertEquals(Set.of("auth-service"), Policy.audiencesOf("hotel-service"));
        assertEquals(Set.of("auth-service", "hotel-service"), Policy.audiencesOf("booking-service"));
        assertEquals(Set.of("auth-service"), Policy.audiencesOf("notification-service"));
        assertEquals(Set.of(), Policy.audiencesOf("payment-service"));
    }

    private record Condition(String attribute, String equals) {}

    private static Decision decide(Cell cell, Map<String, String> attributes) {
        return Policy.decide(cell.asker(), cell.action(), attributes);
    }

    private static String kind(Decision decision) {
        return decision.getClass().getSimpleName();
    }

    private static Condition condition(Decision decision) {
        return decision instanceof Decision.When(_, _, var attribute, var value)
                ? new Condition(attribute, value)
                : new Condition("unconditional", kind(decision));
    }

    private static Executable says(Decision expected, Decision actual) {
        return () -> assertEquals(expected, actual);
    }
}
