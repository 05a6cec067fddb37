package innkeeper.notification.message.domain;

import innkeeper.kernel.HotelId;
import java.time.Instant;

/**
 * What a system of a hotel is told, fixed at the moment of the event.
 *
 * @param booking   its id; empty in a test
 * @param reference of the booking; empty in a test
 * @param at        when it happened
 * @param data      JSON, as the contract describes it
 */
public record SystemFacts(Hotel hotel, String booking, String reference, Instant at, String data) {
    public record Hotel(HotelId id) {}
}
