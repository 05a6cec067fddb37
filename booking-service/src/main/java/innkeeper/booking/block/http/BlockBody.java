package innkeeper.booking.block.http;

import com.fasterxml.jackson.databind.JsonNode;
import innkeeper.booking.block.domain.BlockReason;
import innkeeper.booking.block.domain.BlockTerms;
import innkeeper.kernel.DateRange;
import innkeeper.kit.http.body.MergePatch;
import innkeeper.kit.json.Json;
import innkeeper.kit.problem.InvalidInput;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What somebody of a hotel says of a block; the note is null where there is none. */
record BlockBody(int rooms, LocalDate from, LocalDate to, BlockReason reason, String note) {
    private static final int MOST_NIGHTS = 731;

    static BlockBody of(BlockTerms terms) {
        return new BlockBody(terms.rooms(), terms.nights().checkIn(), terms.nights().checkOut(), terms.reason(),
                terms.note().isEmpty() ? null : terms.note());
    }

    static BlockTerms patched(BlockTerms before, JsonNode patch) {
        JsonNode after = MergePatch.apply(Json.mapper().valueToTree(of(before)), patch);
        return Json.mapper().convertValue(after, BlockBody.class).terms();
    }

    /** @throws InvalidInput where the nights are none, or too many */
    BlockTerms terms() {
        long nights = ChronoUnit.DAYS.between(from, to);
        if (nights < 1) {
            throw new InvalidInput("/to", "must be after from");
        }
        if (nights > MOST_NIGHTS) {
            throw new InvalidInput("/to", "must be at most %d nights after from".formatted(MOST_NIGHTS));
        }
        return new BlockTerms(rooms, new DateRange(from, to), reason, Optional.ofNullable(note).orElse(""));
    }
}
