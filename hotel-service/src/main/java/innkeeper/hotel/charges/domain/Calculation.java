package innkeeper.hotel.charges.domain;

import innkeeper.kernel.Money;
import java.util.Optional;

/** What a charge comes to. */
public sealed interface Calculation {
    /**
     * A share of what the nights cost.
     *
     * @param basisPoints hundredths of a percent, from 1 to 10,000
     * @param minimum     for a room and night; empty where there is none
     */
    record Percent(int basisPoints, Optional<Money> minimum) implements Calculation {
        public Percent {
            if (basisPoints < 1 || basisPoints > 10_000) {
                throw new IllegalArgumentException("%d basis points".formatted(basisPoints));
            }
        }
    }

    /** The same sum each time. */
    record Amount(Money money, Per per) implements Calculation {
        public Amount {
            if (!money.isPositive()) {
                throw new IllegalArgumentException("a charge of " + money);
            }
        }
    }

    /** How often a sum is owed; what no person is counted for is owed for a room. */
    enum Per {
        STAY, NIGHT, PERSON_AND_STAY, PERSON_AND_NIGHT;

        public boolean countsPeople() {
            return this == PERSON_AND_STAY || this == PERSON_AND_NIGHT;
        }

        public boolean countsNights() {
            return this == NIGHT || this == PERSON_AND_NIGHT;
        }
    }
}
