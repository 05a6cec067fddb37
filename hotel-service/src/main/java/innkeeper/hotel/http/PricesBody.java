package innkeeper.hotel.http;

import innkeeper.hotel.domain.RatePeriod;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.Money;
import innkeeper.kit.problem.FieldError;
import innkeeper.kit.problem.InvalidInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prices by ranges of dates, as they are written and as they are shown. */
record PricesBody(List<Range> prices) {
    /** The two boxed values are absent where the contract's defaults are meant. */
    record Range(LocalDate from, LocalDate to, Money price, Integer minStay, Boolean closed) {}

    static PricesBody of(List<RatePeriod> periods) {
        return new PricesBody(periods.stream()
                .map(each -> new Range(each.dates().checkIn(), each.dates().checkOut(), each.price(), each.minStay(),
                        each.closed()))
                .toList());
    }

    List<RatePeriod> periods() {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < prices.size(); i++) {
            if (!prices.get(i).to().isAfter(prices.get(i).from())) {
                errors.add(new FieldError("/prices/%d/to".formatted(i), "must be after from"));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return prices.stream().map(PricesBody::period).toList();
    }

    private static RatePeriod period(Range range) {
        return new RatePeriod(new DateRange(range.from(), range.to()), range.price(),
                Optional.ofNullable(range.minStay()).orElse(1), Optional.ofNullable(range.closed()).orElse(false));
    }
}
