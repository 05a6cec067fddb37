package innkeeper.hotel.extras.usecase;

import innkeeper.hotel.catalogue.usecase.OneCurrency;
import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.hotel.extras.domain.Extra;
import innkeeper.hotel.extras.domain.ExtraProfile;
import innkeeper.hotel.rates.usecase.RatePlans;
import innkeeper.hotel.rejection.domain.HotelRejection.PriceOf;
import innkeeper.kernel.Rejected;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;

/** A hotelier edits an extra, or sells it no more; bookings that were made keep what they were promised. */
public final class ChangeExtra {
    private final Extras extras;
    private final Fitting fitting;

    public ChangeExtra(Extras extras, RoomTypes roomTypes, RatePlans ratePlans) {
        this.extras = extras;
        this.fitting = new Fitting(roomTypes, ratePlans);
    }

    /** @throws Rejected {@code UnknownRoomType}, {@code UnknownRatePlan}, {@code WrongCurrency}, and as {@code HotelExtras.edited} */
    public Extra handle(Extra extra, IntPredicate version, UnaryOperator<ExtraProfile> step) {
        fitting.check(extra.hotel(), step.apply(extra.profile()));
        return extras.change(extra.hotel(), Optional.empty(), (currency, before) -> before.edited(extra.id(), version, profile -> {
            ExtraProfile edited = step.apply(profile);
            OneCurrency.check(currency, edited.price(), new PriceOf.Extra());
            return edited;
        })).get(extra.id());
    }
}
