package innkeeper.booking.folio.domain;

import java.util.UUID;

/**
 * Money that has to go back to the client.
 *
 * @param id      names it at the provider, however often it is asked for, and later in the folio
 * @param payment of which it goes back, and how much
 */
public record Refund(UUID id, Payment payment) {}
