package innkeeper.booking;

import innkeeper.booking.usecase.Hotels;
import innkeeper.booking.usecase.payment.Payments;
import innkeeper.kit.access.Authorization;

/** Whom booking-service asks: auth-service, hotel-service and the payment provider. */
record Neighbours(Authorization authorization, Hotels hotels, Payments payments) {}
