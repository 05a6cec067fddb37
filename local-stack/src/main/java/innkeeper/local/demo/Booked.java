package innkeeper.local.demo;

import java.time.LocalDate;

/** What the main scenario left behind for the scenarios after it. */
record Booked(String bookingId, String reference, String hotelId, String roomTypeId, LocalDate checkIn,
        LocalDate checkOut) {}
