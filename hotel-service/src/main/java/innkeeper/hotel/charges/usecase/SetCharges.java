package innkeeper.hotel.charges.usecase;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.usecase.OneCurrency;
import innkeeper.hotel.catalogue.usecase.RoomTypes;
import innkeeper.hotel.charges.domain.Calculation.Amount;
import innkeeper.hotel.charges.domain.Calculation.Percent;
import innkeeper.hotel.charges.domain.ChargeRule;
import innkeeper.hotel.charges.domain.HotelCharges;
import innkeeper.hotel.charges.domain.LawfulCharges;
import innkeeper.hotel.rejection.domain.HotelRejection.LawFault;
import innkeeper.hotel.rejection.domain.HotelRejection.NotByLaw;
import innkeeper.hotel.rejection.domain.HotelRejection.PriceOf;
import innkeeper.hotel.rejection.domain.HotelRejection;
import innkeeper.kernel.Rejected;
import java.util.Currency;
import java.util.List;
import java.util.function.IntPredicate;

/** A hotelier says which taxes and fees come with a stay; bookings that were made keep theirs. */
public final class SetCharges {
    private final Charges charges;
    private final RoomTypes roomTypes;
    private final TouristTaxes taxes;

    public SetCharges(Charges charges, RoomTypes roomTypes, TouristTaxes taxes) {
        this.charges = charges;
        this.roomTypes = roomTypes;
        this.taxes = taxes;
    }

    /** @throws Rejected {@code UnknownRoomType}, {@code UnknownHotel}, {@code Stale}, {@code WrongCurrency}, {@code NotByLaw} */
    public HotelCharges handle(Hotel hotel, IntPredicate version, List<ChargeRule> rules) {
        HotelCharges.named(rules).forEach(id -> roomTypes.get(hotel.id(), id));
        return charges.replace(hotel.id(), version, currency -> lawful(hotel, currency, inOne(currency, rules)));
    }

    private List<ChargeRule> lawful(Hotel hotel, Currency currency, List<ChargeRule> rules) {
        List<LawFault> faults = LawfulCharges.faults(rules, hotel.profile().country(), currency, taxes::named);
        HotelRejection.require(faults.isEmpty(), new NotByLaw(faults));
        return rules;
    }

    private static List<ChargeRule> inOne(Currency currency, List<ChargeRule> rules) {
        for (int i = 0; i < rules.size(); i++) {
            int place = i;
            switch (rules.get(i).calculation()) {
                case Amount(var money, _) -> OneCurrency.check(currency, money, new PriceOf.Charge(place, "amount"));
                case Percent(_, var minimum) -> minimum.ifPresent(
                        money -> OneCurrency.check(currency, money, new PriceOf.Charge(place, "minimum_per_night")));
            }
        }
        return rules;
    }
}
