package innkeeper.hotel.extras.usecase;

import innkeeper.hotel.catalogue.usecase.OneCurrency;
import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.hotel.extras.domain.Extra;
import innkeeper.hotel.extras.domain.ExtraProfile;
import innkeeper.hotel.rates.usecase.RatePlans;
import innkeeper.hotel.rejection.domain.HotelRejection.PriceOf;
import innkeeper.kernel.ExtraId;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Rejected;
import java.util.Optional;

/** A hotelier begins to sell something beside the rooms. */
public final class AddExtra {
    private final Extras extras;
    private final Fitting fitting;

    public AddExtra(Extras extras, RoomTypes roomTypes, RatePlans ratePlans) {
        this.extras = extras;
        this.fitting = new Fitting(roomTypes, ratePlans);
    }

    /** @throws Rejected {@code UnknownRoomType}, {@code UnknownRatePlan}, {@code WrongCurrency}, {@code TooManyExtras} */
    public Extra handle(HotelId hotel, ExtraId id, ExtraProfile profile) {
        fitting.check(hotel, profile);
        return extras.change(hotel, Optional.of(id.value()), (currency, before) -> {
            OneCurrency.check(currency, profile.price(), new PriceOf.Extra());
            return before.with(Extra.added(id, hotel, profile));
        }).get(id);
    }
}
