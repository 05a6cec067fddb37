package innkeeper.hotel.usecase;

import innkeeper.hotel.domain.Hotel;
import innkeeper.hotel.domain.HotelRejection.WrongCurrency;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;

/** One hotel, one currency. */
final class OneCurrency {
    private OneCurrency() {}

    static void check(Hotel hotel, Money price, String pointer) {
        if (!price.currency().equals(hotel.profile().currency())) {
            throw new Rejected(new WrongCurrency(pointer, hotel.profile().currency()));
        }
    }
}
