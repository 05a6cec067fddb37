package innkeeper.hotel.rates.domain;

import innkeeper.kernel.Money;
import java.time.LocalDate;

/** One night of a room type: what a room costs, on what terms, and how many are taken already. */
public record Night(LocalDate date, Money price, int minStay, boolean closed, int taken) {
    boolean onSameTermsAs(RatePeriod period) {
        return period.price().equals(price) && period.minStay() == minStay && period.closed() == closed;
    }
}
