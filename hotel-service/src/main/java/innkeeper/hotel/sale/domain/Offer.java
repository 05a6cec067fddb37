package innkeeper.hotel.sale.domain;

import innkeeper.hotel.cancellation.domain.CancellationTerms;

/**
 * A stay as it can be booked.
 *
 * @param cancellation what giving up all of its rooms costs
 */
public record Offer(Quote quote, CancellationTerms cancellation) {}
