package innkeeper.booking.block.domain;

import innkeeper.kernel.DateRange;

/**
 * What a hotel says of a block.
 *
 * @param rooms on each night
 * @param note  for those who work there; empty where there is none
 */
public record BlockTerms(int rooms, DateRange nights, BlockReason reason, String note) {
    public BlockTerms {
        if (rooms < 1) {
            throw new IllegalArgumentException("a block of %d rooms".formatted(rooms));
        }
    }
}
