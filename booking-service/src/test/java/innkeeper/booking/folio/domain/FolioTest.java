package innkeeper.booking.folio.domain;

import innkeeper.booking.folio.domain.Line.CancellationFee;
import innkeeper.booking.folio.domain.Line.Charge;
import innkeeper.booking.folio.domain.Line.Extra;
import innkeeper.booking.folio.domain.Line.ExtraReversal;
import innkeeper.booking.folio.domain.Line.Fee;
import innkeeper.booking.folio.domain.Line.FeeReversal;
import innkeeper.booking.folio.domain.Line.Paid;
import innkeeper.booking.folio.domain.Line.Refunded;
import innkeeper.booking.folio.domain.Line.Reversal;
import innkeeper.booking.folio.domain.Line.Tax;
import innkeeper.booking.folio.domain.Line.TaxReversal;
import innkeeper.kernel.Money;
import innkeeper.kernel.RoomId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class FolioTest {
    private static final Instant NOON = Instant.parse("2027-05-01T12:00:00Z");
    private static final RoomId ROOM = new RoomId(new UUID(0, 1));
    private static final LocalDate NIGHT = LocalDate.parse("2027-06-01");

    private static Money rub(long minor) {
        return Money.of(minor, "RUB");
    }

    private static UUID id(long number) {
        return new UUID(0, number);
    }

    @Test
    void each_kind_of_line_goes_its_own_way_into_the_balance() {
        var folio = new Folio(Currency.getInstance("RUB"), List.of(
                new Charge(id(1), NOON, ROOM, NIGHT, rub(1_000_000)),
                new Charge(id(2), NOON, ROOM, NIGHT.plusDays(1), rub(400_000)),
                new Reversal(id(3), NOON, ROOM, NIGHT.plusDays(1), rub(400_000)),
                new Extra(id(11), NOON, ROOM, "Breakfast", rub(260_000)),
                new ExtraReversal(id(12), NOON, ROOM, "Breakfast", rub(130_000)),
                new Fee(id(4), NOON, ROOM, "Cleaning", rub(30_000)),
                new FeeReversal(id(8), NOON, ROOM, "Cleaning", rub(5_000)),
                new CancellationFee(id(9), NOON, ROOM, rub(50_000)),
                new Tax(id(5), NOON, ROOM, "Tourist tax", rub(10_000)),
                new TaxReversal(id(10), NOON, ROOM, "Tourist tax", rub(4_000)),
                new Paid(id(6), NOON, PaymentMethod.ONLINE, "pay_1", rub(1_400_000)),
                new Refunded(id(7), NOON, "pay_1", rub(300_000))), List.of());
        assertEquals(rub(111_000), folio.balance());
        assertEquals(rub(1_000_000), folio.charges());
        assertEquals(rub(130_000), folio.extras());
        assertEquals(rub(25_000), folio.fees());
        assertEquals(rub(6_000), folio.taxes());
        assertEquals(rub(50_000), folio.cancellationFees());
        assertEquals(Optional.of(rub(50_000)), folio.fee(ROOM));
    }

    @Test
    void a_payment_is_known_by_its_sum() {
        var folio = Folio.empty(Currency.getInstance("RUB")).post(List.of(
                new Paid(id(1), NOON, PaymentMethod.ONLINE, "pay_1", rub(1_400_000))), new Posting(NOON, () -> id(9)));
        assertEquals(Optional.of(rub(1_400_000)), folio.paid("pay_1"));
        assertEquals(Optional.empty(), folio.paid("pay_2"));
    }
}
