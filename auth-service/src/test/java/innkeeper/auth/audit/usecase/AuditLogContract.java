package innkeeper.auth.audit.usecase;

import innkeeper.auth.audit.domain.AuditEntry;
import innkeeper.auth.audit.domain.AuditEntry.Outcome;
import innkeeper.auth.person.domain.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** What every audit log promises. */
public abstract class AuditLogContract {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123Z");
    private static final String ANNA = "01930000-0000-7000-8000-000000000001";

    /** Empty at the start of each test. */
    protected abstract AuditLog log();

    private static AuditEntry refused(long number, Instant at) {
        return entry(number, at, ANNA, Role.CLIENT, "hotel.update", Outcome.DENY);
    }

    private static AuditEntry entry(
            long number, Instant at, String subject, Role role, String action, Outcome decision) {
        return new AuditEntry(new UUID(0, number), at, subject, role, action, "hotel", "h1", decision,
                "role-forbids", "a client may not do hotel.update", "4bf92f3577b34da6a3ce929d0e0e4736");
    }

    private List<AuditEntry> found(Criterion... criteria) {
        return log().list(List.of(criteria), 100);
    }

    @Test
    void what_was_appended_is_listed_newest_first_and_at_one_instant_by_id() {
        var first = refused(3, NOON);
        var second = refused(1, NOON.plusMillis(1));
        var third = refused(2, NOON.plusMillis(1));
        log().append(List.of(first, second));
        log().append(List.of(third));
        assertEquals(List.of(third, second, first), found());
    }

    @Test
    void an_entry_is_read_as_it_was_written() {
        var strange = new AuditEntry(new UUID(7, 8), NOON, "anonymous", Role.ANONYMOUS, "hotel.\"'burn", "",
                "\u043e\u0442\u0435\u043b\u044c; drop table audit_entries; --", Outcome.DENY, "unknown-action",
                "the policy does not know this action", "");
        log().append(List.of(strange));
        assertEquals(List.of(strange), found());
    }

    @Test
    void a_batch_that_comes_again_adds_what_was_missing() {
        log().append(List.of(refused(1, NOON)));
        log().append(List.of(refused(1, NOON), refused(2, NOON)));
        assertEquals(List.of(refused(2, NOON), refused(1, NOON)), found());
    }

    @Test
    void each_criterion_narrows_the_list() {
        var refused = refused(1, NOON);
        var allowed = entry(2, NOON.plusSeconds(1), "boss", Role.ADMIN, "hotel.update", Outcome.ALLOW);
        var other = entry(3, NOON.plusSeconds(2), "anonymous", Role.ANONYMOUS, "booking.list", Outcome.DENY);
        log().append(List.of(refused, allowed, other));

        assertEquals(List.of(allowed), found(new Criterion.OfSubject("boss")));
        assertEquals(List.of(allowed, refused), found(new Criterion.OfAction("hotel.update")));
        assertEquals(List.of(other, refused), found(new Criterion.Decided(Outcome.DENY)));
        assertEquals(List.of(allowed), found(new Criterion.Decided(Outcome.ALLOW)));
        assertEquals(List.of(other, allowed), found(new Criterion.From(NOON.plusSeconds(1))));
        assertEquals(List.of(refused), found(new Criterion.Before(NOON.plusSeconds(1))));
        assertEquals(List.of(refused),
                found(new Criterion.OfAction("hotel.update"), new Criterion.Decided(Outcome.DENY)));
        assertEquals(List.of(), found(new Criterion.OfSubject("boss"), new Criterion.Decided(Outcome.DENY)));
    }

    @Test
    void page_by_page_nothing_is_missed_or_shown_twice_while_more_is_written() {
        log().append(LongStream.rangeClosed(1, 5).mapToObj(number -> refused(number, NOON)).toList());
        var page = log().list(List.of(), 2);
        assertEquals(List.of(refused(5, NOON), refused(4, NOON)), page);
        log().append(List.of(refused(6, NOON)));
        assertEquals(List.of(refused(3, NOON), refused(2, NOON)),
                log().list(List.of(new Criterion.OlderThan(NOON, new UUID(0, 4))), 2));
        assertEquals(List.of(refused(1, NOON)),
                log().list(List.of(new Criterion.OlderThan(NOON, new UUID(0, 2))), 2));
    }

    @Test
    void what_is_old_enough_is_forgotten() {
        log().append(List.of(refused(1, NOON.minusMillis(1)), refused(2, NOON)));
        assertEquals(1, log().forgetBefore(NOON));
        assertEquals(List.of(refused(2, NOON)), found());
    }
}
