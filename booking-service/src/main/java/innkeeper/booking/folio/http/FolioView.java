package innkeeper.booking.folio.http;

import innkeeper.booking.folio.domain.Folio;
import innkeeper.booking.folio.domain.Line.Extra;
import innkeeper.booking.folio.domain.Line.ExtraReversal;
import innkeeper.booking.folio.domain.Line;
import innkeeper.booking.folio.domain.Line.CancellationFee;
import innkeeper.booking.folio.domain.Line.Charge;
import innkeeper.booking.folio.domain.Line.Fee;
import innkeeper.booking.folio.domain.Line.FeeReversal;
import innkeeper.booking.folio.domain.Line.Paid;
import innkeeper.booking.folio.domain.Line.Refunded;
import innkeeper.booking.folio.domain.Line.Reversal;
import innkeeper.booking.folio.domain.Line.Tax;
import innkeeper.booking.folio.domain.Line.TaxReversal;
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
        CHARGE, REVERSAL, EXTRA, EXTRA_REVERSAL, FEE, FEE_REVERSAL, TAX, TAX_REVERSAL, CANCELLATION_FEE, PAYMENT, REFUND
    }

    private record LineView(UUID id, Instant at, Kind kind, Money amount, RoomId roomId, LocalDate night,
            String name, String paymentId, PaymentMethod method) {
        public static LineView of(Line line) {
            return switch (line) {
                case Charge(_, _, var room, var night, _) -> of(line, Kind.CHARGE, room, night, null);
                case Reversal(_, _, var room, var night, _) -> of(line, Kind.REVERSAL, room, night, null);
                case Extra(_, _, var room, var name, _) -> of(line, Kind.EXTRA, room, null, name);
                case ExtraReversal(_, _, var room, var name, _) -> of(line, Kind.EXTRA_REVERSAL, room, null, name);
                case Fee(_, _, var room, var name, _) -> of(line, Kind.FEE, room, null, name);
                case FeeReversal(_, _, var room, var name, _) -> of(line, Kind.FEE_REVERSAL, room, null, name);
                case Tax(_, _, var room, var name, _) -> of(line, Kind.TAX, room, null, name);
                case TaxReversal(_, _, var room, var name, _) -> of(line, Kind.TAX_REVERSAL, room, null, name);
                case CancellationFee(_, _, var room, _) -> of(line, Kind.CANCELLATION_FEE, room, null, null);
                case Paid(_, _, var method, var payment, _) -> moved(line, Kind.PAYMENT, payment, method);
                case Refunded(_, _, var payment, _) -> moved(line, Kind.REFUND, payment, null);
            };
        }

        private static LineView of(Line line, Kind kind, RoomId room, LocalDate night, String name) {
            return new LineView(line.id(), line.at(), kind, line.amount(), room, night, name, null, null);
        }

        private static LineView moved(Line line, Kind kind, String payment, PaymentMethod method) {
            return new LineView(line.id(), line.at(), kind, line.amount(), null, null, null, payment, method);
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
