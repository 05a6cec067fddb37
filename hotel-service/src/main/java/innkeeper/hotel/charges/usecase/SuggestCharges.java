package innkeeper.hotel.charges.usecase;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.StayRules;
import innkeeper.hotel.charges.domain.ChargeRule;
import innkeeper.hotel.charges.domain.TouristTax;
import java.time.Clock;
import java.util.List;

/** What the law of its country lets a hotel charge, as rules that are ready to be set. */
public final class SuggestCharges {
    private final TouristTaxes taxes;
    private final Clock clock;

    public SuggestCharges(TouristTaxes taxes, Clock clock) {
        this.taxes = taxes;
        this.clock = clock;
    }

    /** @param rules for all nights that can be booked by now */
    public record Suggestion(TouristTax tax, List<ChargeRule> rules) {}

    /** Empty where no tax of its country is known, or it is one of another currency. */
    public List<Suggestion> handle(Hotel hotel) {
        return taxes.in(hotel.profile().country())
                .filter(tax -> tax.minimumPerNight().currency().equals(hotel.profile().currency()))
                .map(tax -> new Suggestion(tax, tax.rules(hotel.profile().details().defaultLanguage(),
                        StayRules.nights(hotel.arrivals(clock))))).stream().toList();
    }
}
