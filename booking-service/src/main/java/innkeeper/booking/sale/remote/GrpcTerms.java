package innkeeper.booking.sale.remote;

import innkeeper.booking.folio.domain.PaymentMethod;
import innkeeper.booking.room.domain.Board;
import innkeeper.booking.room.domain.CancellationTerms;
import innkeeper.booking.room.domain.CancellationTerms.Law;
import innkeeper.booking.room.domain.CancellationTerms.Share;
import innkeeper.booking.room.domain.CancellationTerms.Step;
import innkeeper.booking.room.domain.RoomExtra;
import innkeeper.booking.room.domain.Deposit;
import innkeeper.booking.room.domain.TaxOrFee;
import innkeeper.hotel.v1.CancellationLaw;
import innkeeper.hotel.v1.CancellationStep;
import innkeeper.hotel.v1.Charge;
import innkeeper.hotel.v1.Extra;
import innkeeper.kernel.ExtraId;
import innkeeper.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** Reads on what terms hotel-service sells a room. */
final class GrpcTerms {
    private GrpcTerms() {}

    static CancellationTerms cancellation(innkeeper.hotel.v1.CancellationTerms terms) {
        return new CancellationTerms(terms.getStepsList().stream().map(GrpcTerms::step).toList(),
                terms.hasLaw() ? Optional.of(law(terms.getLaw())) : Optional.empty());
    }

    private static Step step(CancellationStep step) {
        Optional<Instant> from = step.getFrom().isEmpty() ? Optional.empty() : Optional.of(Instant.parse(step.getFrom()));
        return new Step(from, switch (step.getSaidCase()) {
            case PERCENT -> new Share.Percent(step.getPercent());
            case NIGHTS -> new Share.Nights(step.getNights());
            case SAID_NOT_SET -> throw new IllegalStateException("a fee without a share: " + step);
        }, GrpcHotels.money(step.getFee()));
    }

    private static Law law(CancellationLaw law) {
        return new Law(law.getCountry(), law.getName(), LocalDate.parse(law.getSince()));
    }

    static Board board(innkeeper.hotel.v1.Board board) {
        return switch (board) {
            case BOARD_ROOM_ONLY -> Board.ROOM_ONLY;
            case BOARD_BREAKFAST -> Board.BREAKFAST;
            case BOARD_HALF_BOARD -> Board.HALF_BOARD;
            case BOARD_FULL_BOARD -> Board.FULL_BOARD;
            case BOARD_ALL_INCLUSIVE -> Board.ALL_INCLUSIVE;
            case BOARD_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalStateException("an unknown board: " + board);
        };
    }

    static TaxOrFee charge(Charge charge, Currency currency) {
        TaxOrFee.Kind kind = switch (charge.getKind()) {
            case CHARGE_KIND_TAX -> TaxOrFee.Kind.TAX;
            case CHARGE_KIND_FEE -> TaxOrFee.Kind.FEE;
            case CHARGE_KIND_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalStateException("an unknown kind of charge: " + charge);
        };
        return new TaxOrFee(charge.getName(), kind, charge.getIncluded(),
                charge.getNightsList().stream().map(minor -> new Money(minor, currency)).toList());
    }

    static RoomExtra extra(Extra extra, Currency currency) {
        RoomExtra.Per per = switch (extra.getPer()) {
            case EXTRA_PER_STAY -> RoomExtra.Per.STAY;
            case EXTRA_PER_NIGHT -> RoomExtra.Per.NIGHT;
            case EXTRA_PER_PERSON -> RoomExtra.Per.PERSON;
            case EXTRA_PER_PERSON_AND_NIGHT -> RoomExtra.Per.PERSON_AND_NIGHT;
            case EXTRA_PER_UNSPECIFIED, UNRECOGNIZED -> throw new IllegalStateException("counted in an unknown way: " + extra);
        };
        return new RoomExtra(ExtraId.of(extra.getExtraId()), extra.getName(), per, new Money(extra.getPrice(), currency),
                extra.getQuantity(), extra.getNightsList().stream().map(minor -> new Money(minor, currency)).toList());
    }

    static Deposit deposit(innkeeper.hotel.v1.Deposit deposit) {
        return new Deposit(deposit.getPercent(), GrpcHotels.money(deposit.getAmount()));
    }

    static PaymentMethod method(innkeeper.hotel.v1.PaymentMethod method) {
        return switch (method) {
            case PAYMENT_METHOD_ONLINE -> PaymentMethod.ONLINE;
            case PAYMENT_METHOD_AT_HOTEL -> PaymentMethod.AT_HOTEL;
            case PAYMENT_METHOD_DEPOSIT -> PaymentMethod.DEPOSIT;
            case PAYMENT_METHOD_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalStateException("an unknown way to pay: " + method);
        };
    }
}
