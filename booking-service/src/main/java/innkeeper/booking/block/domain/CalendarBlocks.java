package innkeeper.booking.block.domain;

import innkeeper.kernel.BlockId;
import innkeeper.kernel.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Which blocks say what a calendar says: one for each of its windows. Nights that have passed stay as they are. */
public final class CalendarBlocks {
    private CalendarBlocks() {}

    /**
     * All of them as they are to be, if every room that they want is free; those that are wanted no more included.
     *
     * @param known those of this calendar that have nights ahead
     */
    public static List<Block> after(Calendar calendar, List<Block> known, Instant now, Supplier<UUID> ids) {
        LocalDate today = calendar.roomType().today(now);
        List<Block> left = new ArrayList<>(known);
        List<Block> after = new ArrayList<>();
        calendar.windows().stream().flatMap(window -> ahead(window, today).stream())
                .sorted(Comparator.comparing(DateRange::checkIn)).forEach(nights -> {
                    Optional<Block> fitting = left.stream().filter(block -> goesOnAs(block, nights, today)).findFirst();
                    fitting.ifPresent(left::remove);
                    after.add(fitting.map(block -> block.during(from(block, nights, today), today))
                            .orElseGet(() -> Block.of(new BlockId(ids.get()), calendar, nights, now)));
                });
        left.forEach(block -> after.add(block.cut(today)));
        return after;
    }

    private static Optional<DateRange> ahead(DateRange window, LocalDate today) {
        LocalDate first = window.checkIn().isBefore(today) ? today : window.checkIn();
        return first.isBefore(window.checkOut()) ? Optional.of(new DateRange(first, window.checkOut())) : Optional.empty();
    }

    /** Of a block that has begun no gap comes between what has passed and what is ahead. */
    private static boolean goesOnAs(Block block, DateRange nights, LocalDate today) {
        DateRange before = block.terms().nights();
        return before.checkIn().isBefore(nights.checkOut()) && nights.checkIn().isBefore(before.checkOut())
                && (!before.checkIn().isBefore(today) || nights.checkIn().equals(today));
    }

    private static DateRange from(Block block, DateRange nights, LocalDate today) {
        LocalDate began = block.terms().nights().checkIn();
        return new DateRange(began.isBefore(today) ? began : nights.checkIn(), nights.checkOut());
    }
}
