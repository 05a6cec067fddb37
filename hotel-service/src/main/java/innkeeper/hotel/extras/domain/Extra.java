package innkeeper.hotel.extras.domain;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.Status;
import innkeeper.hotel.description.domain.Reading;
import innkeeper.kernel.ExtraId;
import innkeeper.kernel.HotelId;

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

    /** In which language this reader is shown it. */
    public String language(Hotel of, Reading reading) {
        return reading.of(of.profile().details().defaultLanguage(), profile.translations().keySet());
    }

    public Extra in(String language) {
        return new Extra(id, hotel, profile.in(language), version);
    }
}
