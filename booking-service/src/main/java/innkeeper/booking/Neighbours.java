package innkeeper.booking;

import innkeeper.booking.block.usecase.RoomTypes;
import innkeeper.booking.payment.usecase.Payments;
import innkeeper.booking.sale.usecase.Hotels;
import innkeeper.kit.access.Authorization;

/** Whom booking-service asks: auth-service, hotel-service and the payment provider. */
record Neighbours(Authorization authorization, Hotels hotels, RoomTypes roomTypes, Payments payments) {}
