package innkeeper.booking;

import innkeeper.booking.usecase.Bookings;
import innkeeper.booking.usecase.Refunds;

/** What booking-service keeps. */
record Stores(Bookings bookings, Refunds refunds) {}
