package innkeeper.booking.reservation.domain;

import innkeeper.kernel.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * What giving rooms up costs.
 *
 * @param freeUntil the first moment from which one of them costs something; empty where one does from the booking on
 * @param fee       what stays at the hotel, the price of nights that have begun included
 * @param refund    what goes back of the payment because of it, beside what went or goes back already
 * @param leftToPay what the client owes after it; nothing where what was paid is enough
 */
public record Cancellation(Optional<Instant> freeUntil, Money fee, Money refund, Money leftToPay) {}
