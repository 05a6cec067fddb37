package innkeeper.hotel.catalogue.usecase;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.rejection.domain.HotelRejection.PriceOf;
import innkeeper.hotel.rejection.domain.HotelRejection.WrongCurrency;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;

/** One hotel, one currency. */
public final class OneCurrency {
    private OneCurrency() {}

    public static void check(Hotel hotel, Money price, PriceOf which) {
        if (!price.currency().equals(hotel.profile().currency())) {
            throw new Rejected(new WrongCurrency(which, hotel.profile().currency()));
        }
    }
}
