package innkeeper.hotel.catalogue.domain;

import innkeeper.kernel.Money;

/** What a hotelier says of a room type; the base price is for one room and night under the plan {@code standard}. */
public record RoomTypeProfile(String name, int capacity, int totalRooms, Money basePrice) {
    public RoomTypeProfile {
        if (capacity < 1) {
            throw new IllegalArgumentException("a room for %d guests".formatted(capacity));
        }
        if (totalRooms < 0) {
            throw new IllegalArgumentException("%d rooms".formatted(totalRooms));
        }
    }
}
