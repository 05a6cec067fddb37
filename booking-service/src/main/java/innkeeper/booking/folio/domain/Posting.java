package innkeeper.booking.folio.domain;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/** When lines are written to a folio, and under which ids: each has one of its own. */
public record Posting(Instant at, Supplier<UUID> ids) {
    UUID id() {
        return ids.get();
    }
}
