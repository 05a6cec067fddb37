package innkeeper.auth.audit.usecase;

import innkeeper.auth.audit.domain.AuditEntry;
import innkeeper.auth.audit.domain.AuditEntry.Outcome;
import innkeeper.auth.decision.domain.Policy;
import innkeeper.auth.decision.domain.Resource;
import innkeeper.auth.limit.domain.AccountKey;
import innkeeper.auth.person.domain.Role;
import innkeeper.auth.person.domain.Subject;
import innkeeper.auth.relation.domain.Hotels;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class AuditTrailTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456789Z");
    private static final Resource HOTEL = new Resource("hotel", "h1", Map.of());
    private static final Resource CLARAS = new Resource("hotel", "h1", Map.of("owner_id", "clara"));

    private final InMemoryAuditLog log = new InMemoryAuditLog();
    private final AuditBuffer buffer = new AuditBuffer(log, 100);
    private final AuditTrail trail = new AuditTrail(
            buffer::add, Clock.fixed(NOON, ZoneOffset.UTC), () -> new UUID(0, 1), () -> "trace");

    private static Subject a(Role role) {
        return role == Role.ANONYMOUS ? Subject.ANONYMOUS : new Subject("me", role, "", "", "", "", true);
    }

    private List<AuditEntry> entriesOf(Subject subject, String action, Resource resource) {
        trail.made(subject, action, resource, Policy.decide(subject, action, resource.attributes(), Hotels.NONE));
        buffer.flush();
        return log.list(List.of(), 10);
    }

    @Test
    void a_refusal_by_role_is_remembered_with_the_thing_it_was_about() {
        assertEquals(List.of(new AuditEntry(new UUID(0, 1), Instant.parse("2026-11-22T12:00:00.123Z"), "me",
                Role.CLIENT, "hotel.update", "hotel", "h1", Outcome.DENY, "role-forbids",
                "a client who is owner or manager of no hotel may not do hotel.update", "trace")),
                entriesOf(a(Role.CLIENT), "hotel.update", HOTEL));
    }

    @Test
    void of_two_questions_about_somebody_elses_thing_only_the_refused_one_is_remembered() {
        assertEquals(List.of(), entriesOf(a(Role.HOTELIER), "hotel.update", HOTEL));
        assertEquals(List.of("not-hotel-staff"), entriesOf(a(Role.HOTELIER), "hotel.update", CLARAS).stream()
                .map(AuditEntry::rule).toList());
    }

    @Test
    void somebody_without_a_token_is_remembered_as_anonymous() {
        assertEquals(List.of("anonymous"), entriesOf(a(Role.ANONYMOUS), "booking.list", Resource.NONE).stream()
                .map(AuditEntry::subject).toList());
    }

    @Test
    void a_service_is_remembered_by_its_name() {
        assertEquals(List.of("service:hotel-service"),
                entriesOf(Subject.service("hotel-service"), "hotel.list", Resource.NONE).stream()
                        .map(AuditEntry::subject).toList());
    }

    @Test
    void what_an_admin_does_is_remembered_and_what_everybody_may_is_not() {
        assertEquals(List.of(), entriesOf(a(Role.ADMIN), "hotel.read", HOTEL));
        assertEquals(List.of("role-permits ALLOW hotel h1"),
                entriesOf(a(Role.ADMIN), "hotel.update", HOTEL).stream().map(entry -> "%s %s %s %s".formatted(
                        entry.rule(), entry.decision(), entry.resourceType(), entry.resourceId())).toList());
    }

    @Test
    void what_others_are_allowed_is_not_remembered() {
        assertEquals(List.of(), entriesOf(a(Role.HOTELIER), "hotel.create", Resource.NONE));
        assertEquals(List.of(), entriesOf(a(Role.HOTELIER), "hotel.update",
                new Resource("hotel", "h1", Map.of("hotel_id", "h1", "owner_id", "me"))));
    }

    @Test
    void a_refresh_token_that_came_back_is_remembered_under_whose_session_it_ended() {
        trail.replayed(new Subject("anna", Role.CLIENT, "", "", "", "s1", true));
        buffer.flush();
        assertEquals(List.of("anna session.refresh by refresh-token-replayed on session s1"), told());
    }

    @Test
    void a_lock_is_remembered_without_the_address_that_was_guessed_at() {
        trail.locked(new AccountKey("0123456789abcdef"));
        buffer.flush();
        assertEquals(List.of("anonymous session.open by account-locked on account 0123456789ab"), told());
    }

    private List<String> told() {
        return log.list(List.of(), 10).stream().map(entry -> "%s %s by %s on %s %s".formatted(entry.subject(),
                entry.action(), entry.rule(), entry.resourceType(), entry.resourceId())).toList();
    }

    @Test
    void what_the_policy_does_not_know_is_remembered() {
        assertEquals(List.of("unknown-action"), entriesOf(a(Role.ADMIN), "hotel.burn", HOTEL).stream()
                .map(AuditEntry::rule).toList());
    }
}
