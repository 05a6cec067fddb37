package innkeeper.booking.reservation.postgres;

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
import java.util.UUID;

/** A line of a folio as the columns of its row; nulls stand where the row has them. */
record LineRow(
        UUID id,
        int position,
        Instant postedAt,
        String kind,
        RoomId roomId,
        LocalDate night,
        String paymentId,
        String method,
        long amount,
        String currency,
        String name) {
    private enum Kind {
        CHARGE, REVERSAL, EXTRA, EXTRA_REVERSAL, FEE, FEE_REVERSAL, TAX, TAX_REVERSAL, CANCELLATION_FEE, PAYMENT, REFUND
    }

    static LineRow of(Line line, int position) {
        return switch (line) {
            case Charge(_, _, var room, var night, _) -> row(line, position, Kind.CHARGE, room, night, null);
            case Reversal(_, _, var room, var night, _) -> row(line, position, Kind.REVERSAL, room, night, null);
            case Extra(_, _, var room, var name, _) -> row(line, position, Kind.EXTRA, room, null, name);
            case ExtraReversal(_, _, var room, var name, _) -> row(line, position, Kind.EXTRA_REVERSAL, room, null, name);
            case Fee(_, _, var room, var name, _) -> row(line, position, Kind.FEE, room, null, name);
            case FeeReversal(_, _, var room, var name, _) -> row(line, position, Kind.FEE_REVERSAL, room, null, name);
            case Tax(_, _, var room, var name, _) -> row(line, position, Kind.TAX, room, null, name);
            case TaxReversal(_, _, var room, var name, _) -> row(line, position, Kind.TAX_REVERSAL, room, null, name);
            case CancellationFee(_, _, var room, _) -> row(line, position, Kind.CANCELLATION_FEE, room, null, null);
            case Paid(_, _, var method, var payment, _) -> moved(line, position, Kind.PAYMENT, payment, method.name());
            case Refunded(_, _, var payment, _) -> moved(line, position, Kind.REFUND, payment, null);
        };
    }

    Line line() {
        Money money = Money.of(amount, currency);
        return switch (Kind.valueOf(kind)) {
            case CHARGE -> new Charge(id, postedAt, roomId, night, money);
            case REVERSAL -> new Reversal(id, postedAt, roomId, night, money);
            case EXTRA -> new Extra(id, postedAt, roomId, name, money);
            case EXTRA_REVERSAL -> new ExtraReversal(id, postedAt, roomId, name, money);
            case FEE -> new Fee(id, postedAt, roomId, name, money);
            case FEE_REVERSAL -> new FeeReversal(id, postedAt, roomId, name, money);
            case TAX -> new Tax(id, postedAt, roomId, name, money);
            case TAX_REVERSAL -> new TaxReversal(id, postedAt, roomId, name, money);
            case CANCELLATION_FEE -> new CancellationFee(id, postedAt, roomId, money);
            case PAYMENT -> new Paid(id, postedAt, PaymentMethod.valueOf(method), paymentId, money);
            case REFUND -> new Refunded(id, postedAt, paymentId, money);
        };
    }

    private static LineRow row(Line line, int position, Kind kind, RoomId room, LocalDate night, String name) {
        return new LineRow(line.id(), position, line.at(), kind.name(), room, night, null, null, line.amount().minor(),
                line.amount().currency().getCurrencyCode(), name);
    }

    private static LineRow moved(Line line, int position, Kind kind, String payment, String method) {
        return new LineRow(line.id(), position, line.at(), kind.name(), null, null, payment, method,
                line.amount().minor(), line.amount().currency().getCurrencyCode(), null);
    }
}
