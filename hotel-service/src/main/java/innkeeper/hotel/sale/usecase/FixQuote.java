package innkeeper.hotel.sale.usecase;

import innkeeper.hotel.rejection.domain.HotelRejection.UnfitQuoteToken;
import innkeeper.hotel.sale.domain.FixedQuote;
import innkeeper.hotel.sale.domain.Offer;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Rejected;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** A guest is shown a price, and pays no other one for a quarter of an hour. */
public final class FixQuote {
    static final Duration GOOD_FOR = Duration.ofMinutes(15);

    private final QuoteTokens tokens;
    private final Clock clock;

    public FixQuote(QuoteTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** A token and its end. */
    public record Fixed(String token, Instant until) {}

    /**
     * @param offers the rooms of one booking
     * @return empty where there is too much to fix
     */
    public Optional<Fixed> handle(HotelId hotel, DateRange dates, List<Offer> offers) {
        Instant until = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(GOOD_FOR);
        return tokens.write(FixedQuote.of(hotel, dates, offers, until)).map(token -> new Fixed(token, until));
    }

    /** @throws Rejected {@code UnfitQuoteToken} for what we did not write */
    FixedQuote read(String token) {
        return tokens.read(token).orElseThrow(() -> new Rejected(new UnfitQuoteToken(
                "is not the quote_token of an offer: send it as it came")));
    }
}
