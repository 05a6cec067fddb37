package innkeeper.hotel.catalogue.usecase;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.rejection.domain.HotelRejection.PriceOf;
import innkeeper.hotel.rejection.domain.HotelRejection.WrongCurrency;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import java.util.Currency;

/** One hotel, one currency. */
public final class OneCurrency {
    private OneCurrency() {}

    public static void check(Hotel hotel, Money price, PriceOf which) {
        check(hotel.profile().currency(), price, which);
    }

    /** @param wanted the hotel's */
    public static void check(Currency wanted, Money price, PriceOf which) {
        if (!price.currency().equals(wanted)) {
            throw new Rejected(new WrongCurrency(which, wanted));
        }
    }
}
