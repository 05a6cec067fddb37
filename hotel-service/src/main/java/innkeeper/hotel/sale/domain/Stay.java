package innkeeper.hotel.sale.domain;

import innkeeper.kernel.DateRange;

/** What a guest asks for: nights, people in all, and rooms of one type. */
public record Stay(DateRange dates, int guests, int rooms) {
    public Stay {
        if (guests < 1 || rooms < 1) {
            throw new IllegalArgumentException("%d guests in %d rooms".formatted(guests, rooms));
        }
    }
}
