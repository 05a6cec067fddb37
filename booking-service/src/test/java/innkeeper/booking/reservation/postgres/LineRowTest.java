package innkeeper.booking.reservation.postgres;

import innkeeper.booking.folio.domain.Line;
import innkeeper.booking.folio.domain.PaymentMethod;
import innkeeper.kernel.Money;
import innkeeper.kernel.RoomId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class LineRowTest {
    private static final Instant NOON = Instant.parse("2027-05-01T12:00:00Z");
    private static final LocalDate NIGHT = LocalDate.parse("2027-06-01");
    private static final RoomId ROOM = new RoomId(new UUID(0, 1));
    private static final Money SUM = Money.of(10_000, "RUB");

    private static final List<Line> LINES = List.of(
            new Line.Charge(new UUID(1, 1), NOON, ROOM, NIGHT, SUM),
            new Line.Reversal(new UUID(1, 2), NOON, ROOM, NIGHT, SUM),
            new Line.Fee(new UUID(1, 3), NOON, ROOM, "Cleaning", SUM),
            new Line.FeeReversal(new UUID(1, 7), NOON, ROOM, "Cleaning", SUM),
            new Line.Tax(new UUID(1, 4), NOON, ROOM, "Tourist tax", SUM),
            new Line.Extra(new UUID(1, 11), NOON, ROOM, "Breakfast", SUM),
            new Line.ExtraReversal(new UUID(1, 12), NOON, ROOM, "Breakfast", SUM),
            new Line.TaxReversal(new UUID(1, 8), NOON, ROOM, "Tourist tax", SUM),
            new Line.CancellationFee(new UUID(1, 9), NOON, ROOM, SUM),
            new Line.Paid(new UUID(1, 5), NOON, PaymentMethod.ONLINE, "pay_1", SUM),
            new Line.Refunded(new UUID(1, 6), NOON, "pay_1", SUM));

    @Test
    void a_line_of_any_kind_is_read_as_it_was_written() {
        assertEquals(Set.of(Line.class.getPermittedSubclasses()),
                LINES.stream().map(Line::getClass).collect(Collectors.toSet()));
        LINES.forEach(line -> assertEquals(line, LineRow.of(line, 7).line()));
    }
}
