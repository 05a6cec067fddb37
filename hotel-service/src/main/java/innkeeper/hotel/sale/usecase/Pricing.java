package innkeeper.hotel.sale.usecase;

import innkeeper.hotel.cancellation.domain.CancellationLaw;
import innkeeper.hotel.cancellation.domain.CancellationTerms;
import innkeeper.hotel.cancellation.usecase.CancellationLaws;
import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.catalogue.domain.HotelProfile;
import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.charges.domain.HotelCharges;
import innkeeper.hotel.rates.domain.HotelPlans;
import innkeeper.hotel.rates.domain.Night;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.hotel.rates.usecase.Nights.Product;
import innkeeper.hotel.rates.usecase.Nights;
import innkeeper.hotel.sale.domain.Offer;
import innkeeper.hotel.sale.domain.OnSale;
import innkeeper.hotel.sale.domain.Quote;
import innkeeper.hotel.sale.domain.Stay;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Prices one stay under one plan, the same for offers and for bookings. */
public final class Pricing {
    private final Nights nights;
    private final CancellationLaws laws;

    public Pricing(Nights nights, CancellationLaws laws) {
        this.nights = nights;
        this.laws = laws;
    }

    /** The nights of a stay and its day of departure, of all of these, as {@link #offer} takes them. */
    Map<Product, List<Night>> days(List<Product> products, DateRange stay) {
        return nights.followed(products, new DateRange(stay.checkIn(), stay.checkOut().plusDays(1)));
    }

    /**
     * @param plans of the hotel, among which are that of the product and the one that it follows
     * @param days  of the product
     * @param today at the hotel
     * @throws Rejected when the hotel does not sell this stay under this plan
     */
    OnSale onSale(HotelPlans plans, Product product, List<Night> days, LocalDate today) {
        RatePlan plan = product.plan();
        RoomType roomType = product.roomType();
        return OnSale.of(plan, plans.occupancyPrices(plan).of(roomType.id()), roomType, days.subList(0, days.size() - 1), days.getLast(),
                ChronoUnit.DAYS.between(today, days.getFirst().date()));
    }

    /**
     * @param sold  the type of each room of the stay, all under one plan
     * @throws Rejected {@code OverCapacity}
     */
    Offer offer(Hotel hotel, HotelCharges charges, List<OnSale> sold, Stay stay) {
        return offer(hotel, Quote.of(sold, stay.rooms(), charges), stay);
    }

    /** What giving the stay up costs, beside its price. */
    Offer offer(Hotel hotel, Quote quote, Stay stay) {
        return new Offer(quote, quote.rooms().stream()
                .map(room -> cancellation(hotel.profile(), quote.plan(), room.prices(), stay)).toList());
    }

    /** As {@link #onSale} and {@link #offer}, of rooms that are all of one type. */
    Offer offer(Hotel hotel, HotelPlans plans, HotelCharges charges, Product product, List<Night> days, Stay stay) {
        return offer(hotel, charges, Collections.nCopies(stay.rooms().size(), onSale(plans, product, days, stay.today())), stay);
    }

    /** Of one room. */
    private CancellationTerms cancellation(HotelProfile hotel, RatePlan plan, List<Money> prices, Stay stay) {
        ZonedDateTime arrival = stay.dates().checkIn().atTime(hotel.checkInTime()).atZone(hotel.timezone());
        CancellationTerms terms = plan.profile().cancellationPolicy().terms(arrival, prices);
        Optional<CancellationLaw> law = laws.of(hotel.country(), stay.today());
        return law.map(floor -> floor.mildest(terms, arrival, prices)).orElse(terms);
    }
}
