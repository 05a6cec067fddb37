package innkeeper.hotel.rates.http;

import innkeeper.hotel.availability.http.TouchedView;
import innkeeper.hotel.rates.domain.Night;
import innkeeper.hotel.rates.domain.PriceLayer;
import innkeeper.hotel.rates.domain.RatePeriod;
import innkeeper.hotel.rates.domain.Restrictions;
import innkeeper.hotel.rates.domain.RoomCalendar;
import innkeeper.hotel.rates.usecase.SetPrices;
import innkeeper.kernel.Money;
import innkeeper.kernel.RatePlanId;
import innkeeper.kernel.RoomTypeId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The terms in force by room type and ranges of dates, as they are shown; null where there is no price. */
record PricesBody(List<Range> prices) {
    /** Where a price was said: of which layer, under which plan. */
    record Source(PriceLayer layer, RatePlanId ratePlanId) {}

    record Range(RoomTypeId roomTypeId, LocalDate from, LocalDate to, Money price, Source priceSource, int minStay,
            boolean closed, boolean closedToArrival, boolean closedToDeparture) {
        static Stream<Range> of(RoomCalendar calendar) {
            return calendar.periods().stream().map(period -> of(calendar, period));
        }

        private static Range of(RoomCalendar calendar, RatePeriod period) {
            Restrictions restrictions = period.restrictions();
            return new Range(calendar.roomType(), period.dates().checkIn(),
                    period.dates().checkOut(), period.price().map(Night.Price::amount).orElse(null),
                    period.price().map(price -> new Source(price.layer(), calendar.pricedBy())).orElse(null),
                    restrictions.minStay(), restrictions.closed(), restrictions.closedToArrival(),
                    restrictions.closedToDeparture());
        }
    }

    /** With the bookings that a closure touches. */
    record Changed(List<Range> prices, TouchedView bookingsTouched) {}

    static PricesBody of(List<RoomCalendar> calendars) {
        return new PricesBody(calendars.stream().flatMap(Range::of).toList());
    }

    static Changed of(SetPrices.Changed changed) {
        return new Changed(changed.calendars().stream().flatMap(Range::of).toList(), TouchedView.of(changed.touched()));
    }
}
