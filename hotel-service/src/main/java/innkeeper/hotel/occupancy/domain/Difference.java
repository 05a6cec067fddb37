package innkeeper.hotel.occupancy.domain;

import innkeeper.kernel.Money;
import java.util.List;

/** What is added to the price of a night, or taken off where it is negative. */
public sealed interface Difference {
    /** Of the price, in percent. */
    record Share(int percent) implements Difference {}

    record Sum(Money amount) implements Difference {}

    /** The price with all of them: the shares together, rounded half up once, then the sums; never below nothing. */
    static Money applied(Money price, List<Difference> differences) {
        int percent = 100;
        Money sums = price.times(0);
        for (Difference each : differences) {
            switch (each) {
                case Share(var share) -> percent += share;
                case Sum(var amount) -> sums = sums.plus(amount);
            }
        }
        Money sum = price.percent(percent).plus(sums);
        return sum.minor() < 0 ? price.times(0) : sum;
    }
}
