package innkeeper.hotel.search.usecase;

import java.util.Objects;

/** Why a search found nothing, and one that finds something. */
public record Hint(Reason reason, String detail, SearchQuery query) {
    public Hint {
        Objects.requireNonNull(query);
    }

    /** What has to change for something to be found. */
    public enum Reason {
        CITY, DATES, MIN_STAY, ROOMS, DISTANCE, LOCATION, PRICE, CURRENCY, BOARD, FREE_CANCELLATION, STARS, AMENITIES, WORDS,
        FILTERS, ELSEWHERE
    }
}
