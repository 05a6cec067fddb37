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
import static org.junit.jupiter.api.Assertions.assertThrows;

class AuditBufferTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final InMemoryAuditLog log = new InMemoryAuditLog();

    private static AuditEntry of(Role role, long number) {
        return new AuditEntry(new UUID(0, number), NOON, "somebody", role, "hotel.update", "hotel", "h1", Outcome.DENY,
                "role-forbids", "no", "");
    }

    private static void fill(AuditBuffer buffer, Role role, long first, long last) {
        LongStream.rangeClosed(first, last).forEach(number -> buffer.add(of(role, number)));
    }

    private List<Long> written() {
        return log.list(List.of(), 10_000).reversed().stream()
                .map(entry -> entry.id().getLeastSignificantBits()).toList();
    }

    @Test
    void nothing_is_written_before_the_flush_and_everything_by_it() {
        var buffer = new AuditBuffer(log, 2_000);
        fill(buffer, Role.CLIENT, 1, 1_234);
        assertEquals(List.of(), written());
        assertEquals(1_234, buffer.depth());

        buffer.flush();
        assertEquals(LongStream.rangeClosed(1, 1_234).boxed().toList(), written());
        assertEquals(0, buffer.depth());
        assertEquals(0, buffer.dropped());
    }

    @Test
    void what_could_not_be_written_is_written_later() {
        var buffer = new AuditBuffer(log, 10);
        fill(buffer, Role.CLIENT, 1, 2);
        log.away = true;
        assertThrows(IllegalStateException.class, buffer::flush);
        fill(buffer, Role.CLIENT, 3, 3);
        assertEquals(3, buffer.depth());

        log.away = false;
        buffer.flush();
        assertEquals(List.of(1L, 2L, 3L), written());
    }

    @Test
    void a_full_buffer_drops_the_newest_and_counts_them() {
        var buffer = new AuditBuffer(log, 3);
        fill(buffer, Role.CLIENT, 1, 5);
        assertEquals(2, buffer.dropped());
        buffer.flush();
        assertEquals(List.of(1L, 2L, 3L), written());
        fill(buffer, Role.CLIENT, 6, 6);
        buffer.flush();
        assertEquals(List.of(1L, 2L, 3L, 6L), written());
        assertEquals(2, buffer.dropped());
    }

    @Test
    void callers_without_an_account_cannot_push_the_others_out() {
        var buffer = new AuditBuffer(log, 4);
        fill(buffer, Role.ANONYMOUS, 1, 100);
        fill(buffer, Role.HOTELIER, 101, 102);
        buffer.flush();
        assertEquals(List.of(1L, 2L, 101L, 102L), written());
        assertEquals(98, buffer.dropped());
    }
}
