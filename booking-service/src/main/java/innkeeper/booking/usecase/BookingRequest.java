package innkeeper.booking.usecase;

import innkeeper.booking.domain.Client;
import innkeeper.booking.domain.ExpectedTotal;
import innkeeper.booking.domain.payment.PaymentMethod;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.RoomTypeId;
import java.util.UUID;

/** What a client asks for; {@code id} is the same when the same request is tried again. */
public record BookingRequest(
        UUID id,
        Client client,
        HotelId hotel,
        RoomTypeId roomType,
        DateRange stay,
        int guests,
        int rooms,
        PaymentMethod method,
        ExpectedTotal expected) {}
