package innkeeper.auth.decision.domain;

import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.domain.Subject;
import innkeeper.auth.relation.domain.Hotels;
import innkeeper.auth.relation.domain.Relation;
import innkeeper.auth.relation.domain.Relations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

class PolicyTest {
    /**
     * By role: yes and no; otherwise the attribute that must be the caller's own. By relation: whether it gives leave at the
     * hotel, whatever the role of the person who has it.
     */
    private static final String TABLE = """
            action               anonymous  client        hotelier      admin    service  owner manager front_desk accountant
            hotel.list           yes        yes           yes           yes      no       no    no      no         no
            hotel.read           yes        yes           yes           yes      no       no    no      no         no
            hotel.create         no         no            yes           yes      no       no    no      no         no
            hotel.update         no         no            owner_id      yes      no       yes   yes     no         no
            hotel.delete         no         no            owner_id      yes      no       yes   no      no         no
            room_type.list       yes        yes           yes           yes      no       no    no      no         no
            room_type.read       yes        yes           yes           yes      no       no    no      no         no
            room_type.create     no         no            owner_id      yes      no       yes   yes     no         no
            room_type.update     no         no            owner_id      yes      no       yes   yes     no         no
            room_type.delete     no         no            owner_id      yes      no       yes   yes     no         no
            rate_plan.list       yes        yes           yes           yes      no       no    no      no         no
            rate_plan.read       yes        yes           yes           yes      no       no    no      no         no
            rate_plan.create     no         no            owner_id      yes      no       yes   yes     no         no
            rate_plan.update     no         no            owner_id      yes      no       yes   yes     no         no
            rate_plan.delete     no         no            owner_id      yes      no       yes   yes     no         no
            price.read           yes        yes           yes           yes      no       no    no      no         no
            price.update         no         no            owner_id      yes      no       yes   yes     no         no
            charge.read          yes        yes           yes           yes      no       no    no      no         no
            charge.update        no         no            owner_id      yes      no       yes   yes     no         no
            offer.list           yes        yes           yes           yes      no       no    no      no         no
            calendar.read        no         no            owner_id      yes      no       yes   yes     yes        yes
            catalogue.export     no         no            owner_id      yes      no       yes   yes     no         no
            catalogue.import     no         no            owner_id      yes      no       yes   yes     no         no
            hotel.list_own       no         no            owner_id      owner_id no       yes   yes     yes        yes
            hotel.read_draft     no         no            owner_id      yes      no       yes   yes     yes        yes
            staff.list           no         no            owner_id      yes      no       yes   yes     no         no
            staff.invite         no         no            owner_id      yes      no       yes   no      no         no
            staff.update         no         no            owner_id      yes      no       yes   no      no         no
            staff.remove         no         user_id       user_id       yes      no       yes   no      no         no
            ownership.transfer   no         no            owner_id      yes      no       yes   no      no         no
            booking.create       no         client_id     no            no       no       no    no      no         no
            booking.list         no         client_id     client_id     yes      no       yes   yes     yes        yes
            booking.read         no         client_id     client_id     yes      no       yes   yes     yes        yes
            booking.change       no         client_id     client_id     yes      no       yes   yes     yes        no
            booking.cancel       no         client_id     client_id     yes      no       yes   yes     yes        no
            reconciliation.list  no         no            no            yes      no       no    no      no         no
            block.list           no         no            no            yes      no       yes   yes     yes        yes
            block.read           no         no            no            yes      no       yes   yes     yes        yes
            block.create         no         no            no            yes      no       yes   yes     yes        no
            block.update         no         no            no            yes      no       yes   yes     yes        no
            block.delete         no         no            no            yes      no       yes   yes     yes        no
            notification.list    no         recipient_id  recipient_id  yes      no       yes   yes     yes        no
            notification.read    no         recipient_id  recipient_id  yes      no       yes   yes     yes        no
            notification.resend  no         no            no            yes      no       yes   yes     yes        no
            inbox.list           no         user_id       user_id       user_id  no       no    no      no         no
            inbox.update         no         user_id       user_id       user_id  no       no    no      no         no
            preferences.read     no         user_id       user_id       user_id  no       no    no      no         no
            preferences.update   no         user_id       user_id       user_id  no       no    no      no         no
            webhook_endpoint.list no       no            owner_id      yes      no       yes   yes     no         no
            webhook_endpoint.read no       no            owner_id      yes      no       yes   yes     no         no
            webhook_endpoint.create no     no            owner_id      owner_id no       yes   yes     no         no
            webhook_endpoint.update no     no            owner_id      owner_id no       yes   yes     no         no
            webhook_endpoint.delete no     no            owner_id      owner_id no       yes   yes     no         no
            webhook_endpoint.stop no    no            no            yes      no       no    no      no         no
            hotel_event.list     no         no            owner_id      yes      no       yes   yes     no         no
            user.read            no         user_id       user_id       yes      no       no    no      no         no
            user.update          no         user_id       user_id       yes      no       no    no      no         no
            user.change_password no         user_id       user_id       user_id  no       no    no      no         no
            user.delete          no         user_id       user_id       user_id  no       no    no      no         no
            user.list            no         no            no            yes      no       no    no      no         no
            user.create          no         no            no            yes      no       no    no      no         no
            user.suspend         no         no            no            yes      no       no    no      no         no
            user.reinstate       no         no            no            yes      no       no    no      no         no
            second_factor.read   no         user_id       user_id       user_id  no       no    no      no         no
            second_factor.update no         user_id       user_id       user_id  no       no    no      no         no
            second_factor.reset  no         no            no            yes      no       no    no      no         no
            session.list         no         user_id       user_id       yes      no       no    no      no         no
            session.revoke       no         user_id       user_id       yes      no       no    no      no         no
            audit.list           no         no            no            yes      no       no    no      no         no
            authorization.explain no        no            no            yes      no       no    no      no         no
            authorization.access no         no            no            yes      no       no    no      no         no
            signing_key.list     no         no            no            yes      no       no    no      no         no
            signing_key.rotate   no         no            no            yes      no       no    no      no         no
            signing_key.withdraw no         no            no            yes      no       no    no      no         no
            oauth_client.list    no         no            no            yes      no       no    no      no         no
            oauth_client.create  no         no            no            yes      no       no    no      no         no
            oauth_client.delete  no         no            no            yes      no       no    no      no         no
            """;

    private record Cell(String action, String column, String expected) {
        /** The rule that refuses somebody else's thing. */
        String rejection() {
            return switch (action.split("\\.")[0]) {
                case "hotel", "room_type", "rate_plan", "price", "charge", "calendar", "catalogue", "staff",
                        "ownership", "webhook_endpoint", "hotel_event" ->
                    "not-hotel-staff";
                case "booking" -> action.equals("booking.create") ? "not-own-booking" : "not-booking-party";
                default -> "not-own-account";
            };
        }

        Decision decide(Map<String, String> attributes) {
            return PolicyTest.decide(Role.named(column).orElseThrow(), action, attributes, Hotels.NONE);
        }
    }

    private static List<String[]> rows() {
        return TABLE.lines().map(line -> line.split(" +")).toList();
    }

    private static Stream<Cell> cells(int from, int to) {
        var header = rows().getFirst();
        var cells = new ArrayList<Cell>();
        rows().stream().skip(1).forEach(row -> {
            for (int column = from; column < to; column++) {
                cells.add(new Cell(row[0], header[column], row[column]));
            }
        });
        return cells.stream();
    }

    private static Stream<Cell> byRole() {
        return cells(1, 6);
    }

    private static Stream<Cell> byRelation() {
        return cells(6, 10);
    }

    @ParameterizedTest
    @MethodSource("byRole")
    void each_role_may_do_what_the_table_says_and_nothing_else(Cell cell) {
        var attributes = List.of("owner_id", "client_id", "recipient_id", "user_id");
        var own = attributes.stream().collect(Collectors.toMap(name -> name, _ -> "me"));
        var others = attributes.stream().collect(Collectors.toMap(name -> name, _ -> "you"));
        Stream.of(own, others).forEach(those -> those.put("hotel_id", "h"));
        switch (cell.expected()) {
            case "yes" -> Stream.of(Map.<String, String>of(), own, others)
                    .forEach(those -> assertEquals("Allow", kind(cell.decide(those)), those::toString));
            case "no" -> Stream.of(Map.<String, String>of(), own, others).forEach(those -> {
                assertEquals("Deny", kind(cell.decide(those)), those::toString);
                assertEquals("role-forbids", cell.decide(those).rule());
            });
            case String attribute -> {
                var condition = anyOf(cell.decide(Map.of())).getFirst();
                assertEquals(attribute, condition.attribute());
                assertEquals(List.of("me"), condition.oneOf());
                assertEquals(attribute.equals("owner_id"), condition.provisional());
                assertEquals("Allow", kind(cell.decide(Map.of(attribute, "me", "hotel_id", "h"))));
                assertEquals("Deny", kind(cell.decide(Map.of(attribute, "you", "hotel_id", "h"))));
                assertEquals("Deny", kind(cell.decide(Map.of("something_else", "me"))));
                others.put(attribute, "me");
                assertEquals("Allow", kind(cell.decide(others)), "only " + attribute + " counts");
                own.put(attribute, "you");
                assertEquals("Deny", kind(cell.decide(own)), "only " + attribute + " counts");
                assertEquals(cell.rejection(), cell.decide(own).rule());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("byRelation")
    void each_relation_gives_leave_at_its_hotel_and_nowhere_else_whatever_the_role(Cell cell) {
        var relation = Relation.named(cell.column()).orElseThrow();
        var staff = Hotels.of("me", relation, "ours");
        for (var role : List.of(Role.CLIENT, Role.HOTELIER, Role.ADMIN)) {
            var without = decide(role, cell.action(), Map.of("hotel_id", "ours"), Hotels.NONE);
            var ours = decide(role, cell.action(), Map.of("hotel_id", "ours"), staff);
            var theirs = decide(role, cell.action(), Map.of("hotel_id", "theirs"), staff);
            assertEquals(kind(decide(role, cell.action(), Map.of("hotel_id", "theirs"), Hotels.NONE)), kind(theirs));
            if (cell.expected().equals("no") || without instanceof Decision.Allow) {
                assertEquals(kind(without), kind(ours));
                assertEquals(without.rule(), ours.rule());
                continue;
            }
            assertEquals(new Decision.Allow("hotel-staff", "the caller is " + relation.code() + " of the hotel",
                    Capacity.of(relation)), ours);
            assertTrue(anyOf(decide(role, cell.action(), Map.of(), staff)).contains(
                    new Condition("hotel_id", List.of("ours"), Capacity.of(relation), false)));
        }
        for (var role : List.of(Role.ANONYMOUS, Role.SERVICE)) {
            assertEquals(decide(role, cell.action(), Map.of(), Hotels.NONE),
                    decide(role, cell.action(), Map.of(), staff));
        }
    }

    @Test
    void the_table_has_a_line_for_every_action() {
        var told = rows().stream().skip(1).map(row -> row[0]).toList();
        assertEquals(Arrays.stream(Action.values()).map(Action::code).toList(), told);
    }

    @Test
    void who_made_a_hotel_is_its_owner_until_another_is_known() {
        var made = Map.of("hotel_id", "h", "owner_id", "me");
        assertEquals(new Decision.Allow("hotel-staff", "owner_id of the hotel is the caller's own id", Capacity.OWNER),
                decide(Role.HOTELIER, "hotel.update", made, Hotels.NONE));
        assertEquals(new Decision.Deny("not-hotel-staff", "the hotel has another owner by now"),
                decide(Role.HOTELIER, "hotel.update", made, Hotels.of("you", Relation.OWNER, "h")));
        assertEquals("Deny", kind(decide(Role.HOTELIER, "hotel.update", Map.of("owner_id", "me"), Hotels.NONE)),
                "of which hotel it is not said, nothing is known");
        assertEquals("Deny", kind(decide(Role.CLIENT, "hotel.update", made, Hotels.NONE)), "clients make no hotels");
    }

    @Test
    void who_made_a_hotel_goes_on_while_its_owner_becomes_known() {
        Relations learning = new Relations() {
            private Hotels known = Hotels.NONE;

            private Hotels asked() {
                Hotels answer = known;
                known = Hotels.of("me", Relation.OWNER, "h");
                return answer;
            }

            @Override
            public Optional<Relation> between(String person, String hotel) {
                return asked().between(person, hotel);
            }

            @Override
            public Map<Relation, List<String>> hotelsOf(String person) {
                return known.hotelsOf(person);
            }

            @Override
            public boolean knowsOwnerOf(String hotel) {
                return asked().knowsOwnerOf(hotel);
            }
        };
        assertEquals("Allow", kind(Policy.decide(new Subject("me", Role.HOTELIER, "", "", "", "", true), "hotel.update",
                Map.of("hotel_id", "h", "owner_id", "me"), learning)));
    }

    @Test
    void somebody_with_several_relations_gets_a_condition_for_each() {
        var relations = new Hotels(Map.of("me", Map.of(
                "a", Relation.OWNER, "b", Relation.FRONT_DESK, "c", Relation.OWNER, "d", Relation.ACCOUNTANT)));
        assertEquals(List.of(
                new Condition("client_id", List.of("me"), Capacity.CLIENT, false),
                new Condition("hotel_id", List.of("a", "c"), Capacity.OWNER, false),
                new Condition("hotel_id", List.of("b"), Capacity.FRONT_DESK, false)),
                anyOf(decide(Role.CLIENT, "booking.cancel", Map.of(), relations)));
        assertEquals(new Decision.Deny("not-hotel-staff",
                "the caller is front_desk of the hotel, which does not include this"),
                decide(Role.CLIENT, "hotel.update", Map.of("hotel_id", "b"), relations));
    }

    @Test
    void a_guest_who_works_at_the_hotel_acts_as_the_guest_in_their_own_booking() {
        var own = decide(Role.CLIENT, "booking.cancel", Map.of("client_id", "me", "hotel_id", "h"),
                Hotels.of("me", Relation.FRONT_DESK, "h"));
        assertEquals(Capacity.CLIENT, assertInstanceOf(Decision.Allow.class, own).as());
    }

    @Test
    void an_action_nobody_has_heard_of_is_refused_even_to_an_admin() {
        assertEquals(new Decision.Deny("unknown-action", "the policy does not know this action"),
                decide(Role.ADMIN, "hotel.burn", Map.of(), Hotels.NONE));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = {"CLIENT", "HOTELIER", "ADMIN"})
    void who_lacks_a_second_factor_may_set_it_up_and_see_their_own_profile_and_nothing_else(Role role) {
        var me = new Subject("me", role, "", "", "", "", true).lackingSecondFactor();
        var settingUp = Set.of("user.read", "second_factor.read", "second_factor.update");
        for (var action : Action.values()) {
            var mine = Policy.decide(me, action.code(), Map.of("user_id", "me"), Hotels.NONE);
            var others = Policy.decide(me, action.code(), Map.of("user_id", "you"), Hotels.NONE);
            if (settingUp.contains(action.code())) {
                assertEquals("Allow", kind(mine), action::code);
                assertEquals("not-own-account", others.rule(), action::code);
            } else {
                assertEquals("second-factor-missing", mine.rule(), action::code);
                assertEquals("the caller must set up a second factor before " + action.code()
                        + ": their role asks for one, or a hotel that they own", mine.reason());
                assertEquals("Deny", kind(mine), action::code);
            }
        }
    }

    @Test
    void a_refusal_and_a_permission_name_rule_and_reason() {
        assertAll(
                says(new Decision.Deny("role-forbids",
                        "a client who is owner or manager of no hotel may not do hotel.update"),
                        decide(Role.CLIENT, "hotel.update", Map.of(), Hotels.NONE)),
                says(new Decision.Deny("role-forbids", "a client may not do hotel.create"),
                        decide(Role.CLIENT, "hotel.create", Map.of(), Hotels.NONE)),
                says(new Decision.Allow("public", "a client may do hotel.list", Capacity.NONE),
                        decide(Role.CLIENT, "hotel.list", Map.of(), Hotels.NONE)),
                says(new Decision.Allow("role-permits", "an admin may do hotel.update", Capacity.ADMIN),
                        decide(Role.ADMIN, "hotel.update", Map.of(), Hotels.NONE)),
                says(new Decision.Allow("own-booking", "client_id of the booking is the caller's own id",
                        Capacity.CLIENT),
                        decide(Role.CLIENT, "booking.create", Map.of("client_id", "me"), Hotels.NONE)),
                says(new Decision.Deny("not-own-booking", "the booking is not the caller's own"),
                        decide(Role.CLIENT, "booking.create", Map.of("client_id", "you"), Hotels.NONE)),
                says(new Decision.When("booking-party", "a client may do booking.list where client_id is their own id"
                        + " or they are owner of the hotel (1)",
                        List.of(
                                new Condition("client_id", List.of("me"), Capacity.CLIENT, false),
                                new Condition("hotel_id", List.of("h"), Capacity.OWNER, false))),
                        decide(Role.CLIENT, "booking.list", Map.of(), Hotels.of("me", Relation.OWNER, "h"))));
    }

    @Test
    void whoever_works_for_the_hotel_hears_of_that_when_it_is_not_enough() {
        var desk = Hotels.of("me", Relation.FRONT_DESK, "h");
        var why = "the caller is front_desk of the hotel, which does not include this";
        assertEquals(new Decision.Deny("not-hotel-staff", why),
                decide(Role.HOTELIER, "hotel.update", Map.of("hotel_id", "h", "owner_id", "you"), desk));
        assertEquals(new Decision.Deny("not-hotel-staff", why),
                decide(Role.HOTELIER, "staff.invite", Map.of("hotel_id", "h"), desk));
        assertEquals(new Decision.Deny("not-hotel-staff", "the caller does not work for the hotel"),
                decide(Role.HOTELIER, "hotel.update", Map.of("hotel_id", "other", "owner_id", "you"), desk));
    }

    @Test
    void whoever_does_not_work_for_the_hotel_hears_that_and_nothing_of_how_it_was_asked() {
        var stranger = new Decision.Deny("not-hotel-staff", "the caller does not work for the hotel");
        for (var elsewhere : List.of(Hotels.NONE, Hotels.of("me", Relation.OWNER, "another"))) {
            for (var action : List.of("staff.list", "staff.invite", "staff.update", "ownership.transfer")) {
                assertEquals(stranger, decide(Role.HOTELIER, action, Map.of("hotel_id", "h"), elsewhere), action);
            }
            assertEquals(stranger,
                    decide(Role.HOTELIER, "hotel.update", Map.of("hotel_id", "h", "owner_id", "you"), elsewhere));
        }
        assertEquals(
                new Decision.Deny("not-hotel-staff",
                        "the relation is not the caller's own; the caller does not work for the hotel"),
                decide(Role.HOTELIER, "staff.remove", Map.of("hotel_id", "h", "user_id", "you"),
                        Hotels.of("me", Relation.OWNER, "another")));
    }

    @Test
    void a_service_gets_credentials_for_those_it_must_call() {
        assertEquals(Set.of("auth-service"), Policy.audiencesOf("hotel-service"));
        assertEquals(Set.of("auth-service", "hotel-service"), Policy.audiencesOf("booking-service"));
        assertEquals(Set.of("auth-service"), Policy.audiencesOf("notification-service"));
        assertEquals(Set.of(), Policy.audiencesOf("payment-service"));
    }

    private static Decision decide(Role role, String action, Map<String, String> attributes, Hotels relations) {
        var me = new Subject(role == Role.ANONYMOUS ? "" : "me", role, "", "", "", "", true);
        return Policy.decide(me, action, attributes, relations);
    }

    private static String kind(Decision decision) {
        return decision.getClass().getSimpleName();
    }

    private static List<Condition> anyOf(Decision decision) {
        return assertInstanceOf(Decision.When.class, decision).anyOf();
    }

    private static Executable says(Decision expected, Decision actual) {
        return () -> assertEquals(expected, actual);
    }
}
