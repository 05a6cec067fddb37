package innkeeper.hotel.rates.http;

import innkeeper.hotel.availability.http.TouchedView;
import innkeeper.hotel.rates.domain.RatePeriod;
import innkeeper.hotel.rates.usecase.SetPrices;
import innkeeper.kernel.Money;
import java.time.LocalDate;
import java.util.List;

/** The terms in force by ranges of dates, as they are shown. */
record PricesBody(List<Range> prices) {
    record Range(LocalDate from, LocalDate to, Money price, int minStay, boolean closed) {
        static Range of(RatePeriod period) {
            return new Range(period.dates().checkIn(), period.dates().checkOut(), period.price(), period.minStay(),
                    period.closed());
        }
    }

    /** With the bookings that a closure touches. */
    record Changed(List<Range> prices, TouchedView bookingsTouched) {}

    static PricesBody of(List<RatePeriod> periods) {
        return new PricesBody(periods.stream().map(Range::of).toList());
    }

    static Changed of(SetPrices.Changed changed) {
        return new Changed(changed.periods().stream().map(Range::of).toList(), TouchedView.of(changed.touched()));
    }
}
