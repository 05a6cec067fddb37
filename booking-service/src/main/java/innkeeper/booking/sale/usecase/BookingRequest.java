package innkeeper.booking.sale.usecase;

import innkeeper.booking.folio.domain.PaymentMethod;
import innkeeper.booking.sale.domain.Client;
import innkeeper.booking.sale.domain.ExpectedTotal;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a client asks for.
 *
 * @param id     the same when the same request is tried again
 * @param method empty where the rate plans leave no choice
 * @param quoteToken fixes the price; without one it is that of now
 */
public record BookingRequest(
        UUID id,
        Client client,
        HotelId hotel,
        DateRange stay,
        List<WantedRoom> rooms,
        Optional<PaymentMethod> method,
        ExpectedTotal expected,
        Optional<String> quoteToken) {}
