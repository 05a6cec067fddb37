package innkeeper.booking.room.domain;

import innkeeper.kernel.Money;

/**
 * What of a room's price is paid when it is booked, where the rest is paid at the hotel.
 *
 * @param percent of all there is to pay for the room
 */
public record Deposit(int percent, Money amount) {}
