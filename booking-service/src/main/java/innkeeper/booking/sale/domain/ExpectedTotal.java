package innkeeper.booking.sale.domain;

import innkeeper.booking.rejection.domain.BookingRejection.PriceChanged;
import innkeeper.booking.rejection.domain.QuoteToken;
import innkeeper.kernel.Money;
import innkeeper.kernel.Rejected;
import java.util.Optional;

/** What the client was told that the stay costs: nobody pays a price that they have not seen. */
public sealed interface ExpectedTotal {
    /**
     * Refuses to book for another sum, or in another currency, than the client expects.
     *
     * @param token fixes what the stay costs
     */
    void require(Money total, Optional<QuoteToken> token);

    /** The client takes the price of now, whatever it is. */
    record Any() implements ExpectedTotal {
        @Override
        public void require(Money total, Optional<QuoteToken> token) {
            // every price is expected
        }
    }

    record Exactly(Money expected) implements ExpectedTotal {
        @Override
        public void require(Money total, Optional<QuoteToken> token) {
            if (!total.equals(expected)) {
                throw new Rejected(new PriceChanged(expected, total, token));
            }
        }
    }
}
