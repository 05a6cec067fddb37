package innkeeper.booking.folio.http;

import innkeeper.booking.folio.domain.Folio;
import innkeeper.booking.folio.domain.Line;
import innkeeper.booking.folio.domain.Line.Charge;
import innkeeper.booking.folio.domain.Line.Fee;
import innkeeper.booking.folio.domain.Line.Paid;
import innkeeper.booking.folio.domain.Line.Refunded;
import innkeeper.booking.folio.domain.Line.Reversal;
import innkeeper.booking.folio.domain.Line.Tax;
import innkeeper.booking.folio.domain.PaymentMethod;
import innkeeper.kernel.Money;
import innkeeper.kernel.RoomId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A folio as the contract has it; nulls stand where a line of that kind has none. */
public record FolioView(List<LineView> lines, List<OwedView> refundsDue, Money balance) {
    private enum Kind {
        CHARGE, REVERSAL, FEE, TAX, PAYMENT, REFUND
    }

    private record LineView(UUID id, Instant at, Kind kind, Money amount, RoomId roomId, LocalDate night,
            String paymentId, PaymentMethod method) {
        public static LineView of(Line line) {
            return switch (line) {
                case Charge(_, _, var room, var night, _) -> of(line, Kind.CHARGE, room, night, null, null);
                case Reversal(_, _, var room, var night, _) -> of(line, Kind.REVERSAL, room, night, null, null);
                case Fee(_, _, var room, _) -> of(line, Kind.FEE, room, null, null, null);
                case Tax(_, _, var room, _) -> of(line, Kind.TAX, room, null, null, null);
                case Paid(_, _, var method, var payment, _) -> of(line, Kind.PAYMENT, null, null, payment, method);
                case Refunded(_, _, var payment, _) -> of(line, Kind.REFUND, null, null, payment, null);
            };
        }

        private static LineView of(Line line, Kind kind, RoomId room, LocalDate night, String payment,
                PaymentMethod method) {
            return new LineView(line.id(), line.at(), kind, line.amount(), room, night, payment, method);
        }
    }

    private record OwedView(UUID id, String paymentId, Money amount) {}

    public static FolioView of(Folio folio) {
        return new FolioView(
                folio.lines().stream().map(LineView::of).toList(),
                folio.owed().stream()
                        .map(due -> new OwedView(due.id(), due.payment().id(), due.payment().amount())).toList(),
                folio.balance());
    }
}
