package innkeeper.booking.reservation.postgres;

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
        String currency) {
    private enum Kind {
        CHARGE, REVERSAL, FEE, TAX, PAYMENT, REFUND
    }

    static LineRow of(Line line, int position) {
        return switch (line) {
            case Charge(_, _, var room, var night, _) -> row(line, position, Kind.CHARGE, room, night, null, null);
            case Reversal(_, _, var room, var night, _) -> row(line, position, Kind.REVERSAL, room, night, null, null);
            case Fee(_, _, var room, _) -> row(line, position, Kind.FEE, room, null, null, null);
            case Tax(_, _, var room, _) -> row(line, position, Kind.TAX, room, null, null, null);
            case Paid(_, _, var method, var payment, _) ->
                row(line, position, Kind.PAYMENT, null, null, payment, method);
            case Refunded(_, _, var payment, _) -> row(line, position, Kind.REFUND, null, null, payment, null);
        };
    }

    Line line() {
        Money money = Money.of(amount, currency);
        return switch (Kind.valueOf(kind)) {
            case CHARGE -> new Charge(id, postedAt, roomId, night, money);
            case REVERSAL -> new Reversal(id, postedAt, roomId, night, money);
            case FEE -> new Fee(id, postedAt, roomId, money);
            case TAX -> new Tax(id, postedAt, roomId, money);
            case PAYMENT -> new Paid(id, postedAt, PaymentMethod.valueOf(method), paymentId, money);
            case REFUND -> new Refunded(id, postedAt, paymentId, money);
        };
    }

    private static LineRow row(Line line, int position, Kind kind, RoomId room, LocalDate night, String payment,
            PaymentMethod method) {
        return new LineRow(line.id(), position, line.at(), kind.name(), room, night, payment,
                method == null ? null : method.name(), line.amount().minor(),
                line.amount().currency().getCurrencyCode());
    }
}
