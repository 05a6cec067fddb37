package innkeeper.hotel.sale.token;

import innkeeper.hotel.sale.domain.FixedQuote;
import innkeeper.hotel.sale.usecase.QuoteTokens;
import innkeeper.kit.link.SignedTokens;
import innkeeper.kit.link.SigningKeys;
import java.util.Optional;

/** Quotes in signed tokens: about 150 characters for a room and two nights, at most {@value #LONGEST}. */
public final class SignedQuoteTokens implements QuoteTokens {
    /** As the contracts say. */
    static final int LONGEST = 8_000;

    private final SignedTokens tokens;

    public SignedQuoteTokens(SigningKeys keys) {
        this.tokens = new SignedTokens(keys, "quote", LONGEST);
    }

    @Override
    public Optional<String> write(FixedQuote quote) {
        return Optional.of(tokens.write(QuoteWriter.write(quote))).filter(token -> token.length() <= LONGEST);
    }

    @Override
    public Optional<FixedQuote> read(String token) {
        return tokens.read(token).flatMap(QuoteReader::read);
    }
}
