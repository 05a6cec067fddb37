package innkeeper.hotel.cancellation.domain;

import innkeeper.kernel.Money;
import java.util.List;

/** What a guest owes for giving up a room. */
public sealed interface Fee {
    Fee NOTHING = new Percent(0);

    /** @param nights what each night of the room costs, in their order */
    Money of(List<Money> nights);

    /** A share of the room's price. */
    record Percent(int percent) implements Fee {
        public Percent {
            if (percent < 0 || percent > 100) {
                throw new IllegalArgumentException("a fee of %d percent".formatted(percent));
            }
        }

        @Override
        public Money of(List<Money> nights) {
            return nights.stream().reduce(Money::plus).orElseThrow().percent(percent);
        }

        @Override
        public String toString() {
            return percent + "%";
        }
    }

    /** So many of the first nights, as many as the stay has at most. */
    record Nights(int count) implements Fee {
        public Nights {
            if (count < 1) {
                throw new IllegalArgumentException("a fee of %d nights".formatted(count));
            }
        }

        @Override
        public Money of(List<Money> nights) {
            return nights.stream().limit(count).reduce(Money::plus).orElseThrow();
        }

        @Override
        public String toString() {
            return count + "n";
        }
    }
}
