package innkeeper.hotel.sale.usecase;

import innkeeper.hotel.sale.domain.FixedQuote;
import java.util.Optional;

/** Tokens that carry a quote, so that nothing of it is kept here. */
public interface QuoteTokens {
    /** Empty where there is too much in it for a token. */
    Optional<String> write(FixedQuote quote);

    /** Empty for what we did not write. */
    Optional<FixedQuote> read(String token);
}
