package innkeeper.notification.webhook.domain;

import innkeeper.kernel.BookingId;
import innkeeper.kernel.HotelId;
import java.time.Instant;
import java.util.UUID;

/**
 * What happened to a booking, as a system of its hotel is told.
 *
 * @param hotelName as it was then
 * @param data      JSON, as the contract describes it
 */
public record HotelEvent(UUID id, String type, Instant at, HotelId hotel, String hotelName, BookingId booking,
        String reference, String data) {}
