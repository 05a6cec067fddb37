package innkeeper.booking.usecase;

import innkeeper.booking.domain.payment.PaymentMethod;
import innkeeper.booking.domain.sale.Client;
import innkeeper.booking.domain.sale.ExpectedTotal;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import java.util.List;
import java.util.UUID;

/** What a client asks for; {@code id} is the same when the same request is tried again. */
public record BookingRequest(
        UUID id,
        Client client,
        HotelId hotel,
        DateRange stay,
        List<WantedRoom> rooms,
        PaymentMethod method,
        ExpectedTotal expected) {}
