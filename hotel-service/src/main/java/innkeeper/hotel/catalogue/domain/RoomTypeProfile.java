package innkeeper.hotel.catalogue.domain;

import innkeeper.hotel.description.domain.RoomTypeDetails;
import innkeeper.hotel.description.domain.Translation;
import innkeeper.hotel.occupancy.domain.Capacity;
import innkeeper.kernel.Money;

/** What a hotelier says of a room type; the base price is for one room and night under the plan {@code standard}. */
public record RoomTypeProfile(String name, Capacity capacity, int totalRooms, Money basePrice, RoomTypeDetails details,
        Status status) {
    public RoomTypeProfile {
        if (totalRooms < 0) {
            throw new IllegalArgumentException("%d rooms".formatted(totalRooms));
        }
    }

    /** As it reads in this language; what is not translated stays as it was written. */
    public RoomTypeProfile in(String language) {
        Translation told = details.translations().getOrDefault(language, Translation.NONE);
        return new RoomTypeProfile(told.nameOr(name), capacity, totalRooms, basePrice,
                details.in(language, told.descriptionOr(details.description())), status);
    }
}
