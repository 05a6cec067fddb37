package innkeeper.hotel.rates.domain;

/** What the price of a night was said of: of several prices the first in this order counts. */
public enum PriceLayer {
    DAY, WEEKDAY, SEASON,
    /** The room type's own, where the plan {@code standard} has none of the three. */
    BASE_PRICE
}
