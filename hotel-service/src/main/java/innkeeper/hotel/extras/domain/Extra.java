package innkeeper.hotel.extras.domain;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.Status;
import innkeeper.hotel.description.domain.Reading;
import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.hotel.rejection.domain.HotelRejection.ExtraNotOffered;
import innkeeper.kernel.ExtraId;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Rejected;
import java.util.Optional;

import static innkeeper.hotel.rejection.domain.HotelRejection.require;

/** What a guest may add to a room at a price: breakfast, parking, a transfer, a cot. */
public record Extra(ExtraId id, HotelId hotel, ExtraProfile profile, int version) {
    public static Extra added(ExtraId id, HotelId hotel, ExtraProfile profile) {
        return new Extra(id, hotel, profile, 1);
    }

    Extra edited(ExtraProfile next) {
        return new Extra(id, hotel, next, version + 1);
    }

    public boolean isPublished() {
        return profile.status() == Status.PUBLISHED;
    }

    boolean goesWith(RoomStay room) {
        return refusal(room).isEmpty();
    }

    /** How many of it one room may have: pieces, or those who are counted. */
    int most(Occupancy occupancy) {
        return profile.most().orElseGet(() -> occupancy.adults()
                + (int) occupancy.childrenAges().stream().filter(age -> age >= profile.exemptBelowAge()).count());
    }

    private int usual(Occupancy occupancy) {
        return profile.per().countsPeople() ? most(occupancy) : 1;
    }

    /** @throws Rejected {@code ExtraNotOffered} */
    StayExtra in(RoomStay room, WantedExtra wanted) {
        return in(room, wanted.quantity().orElse(usual(room.occupancy())));
    }

    /** @throws Rejected {@code ExtraNotOffered} */
    StayExtra in(RoomStay room, int quantity) {
        refusal(room).ifPresent(why -> {
            throw new Rejected(new ExtraNotOffered(profile.name(), why));
        });
        int most = most(room.occupancy());
        require(quantity <= most, new ExtraNotOffered(profile.name(), profile.per().countsPeople()
                ? "is for %d here at most".formatted(most)
                : "comes with a room %s at most".formatted(most == 1 ? "once" : "%d times".formatted(most))));
        return new StayExtra(id, profile.name(), profile.per(), profile.price(), quantity, quantity == usual(room.occupancy()),
                room.nights());
    }

    private Optional<String> refusal(RoomStay room) {
        if (!isPublished()) {
            return Optional.of("is not sold any more");
        }
        if (!profile.ratePlans().isEmpty() && !profile.ratePlans().contains(room.plan())) {
            return Optional.of("is not sold under this rate plan");
        }
        return profile.roomTypes().isEmpty() || profile.roomTypes().contains(room.roomType())
                ? Optional.empty()
                : Optional.of("is not sold with this room type");
    }

    /** In which language this reader is shown it. */
    public String language(Hotel of, Reading reading) {
        return reading.of(of.profile().details().defaultLanguage(), profile.translations().keySet());
    }

    public Extra in(String language) {
        return new Extra(id, hotel, profile.in(language), version);
    }
}
