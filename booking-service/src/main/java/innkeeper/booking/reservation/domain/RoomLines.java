package innkeeper.booking.reservation.domain;

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
import innkeeper.booking.folio.domain.Posting;
import innkeeper.booking.room.domain.RoomTerms;
import innkeeper.booking.room.domain.RoomTerms.Night;
import innkeeper.booking.room.domain.TaxOrFee;
import innkeeper.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a room brings into the folio: a line for each night, one for each extra, and one for each tax or fee on top. All are owed
 * night by night: whoever does not stay for a night pays neither its price nor what of extras, taxes and fees falls on it.
 */
record RoomLines(RoomTerms room, Posting posting) {
    Stream<Line> owed() {
        Stream<Line> nights = room.nights().stream()
                .map(night -> new Charge(id(), posting.at(), room.id(), night.date(), night.price()));
        Stream<Line> extras = room.extras().stream().filter(extra -> extra.amount().isPositive())
                .map(extra -> new Extra(id(), posting.at(), room.id(), extra.name(), extra.amount()));
        return Stream.of(nights, extras, room.onTop().map(this::owed)).flatMap(each -> each);
    }

    /** What one of two rooms brings and the other does not; what both bring alike is not billed twice. */
    static Stream<Line> changed(RoomTerms before, RoomTerms after, Posting posting) {
        List<Line> back = new ArrayList<>(new RoomLines(before, posting).reversed(_ -> true).toList());
        List<Line> more = new RoomLines(after, posting).owed().filter(line -> !cancelOut(back, line)).toList();
        return Stream.concat(back.stream(), more.stream());
    }

    /** Whether one of these takes back just what the line brings; that one is not needed then. */
    private static boolean cancelOut(List<Line> back, Line line) {
        return back.stream().filter(each -> Item.of(each).equals(Item.of(line))).findFirst().map(back::remove).orElse(false);
    }

    /** What a line is for, whether it brings it or takes it back. */
    private record Item(String kind, Object of, Money amount) {
        static Item of(Line line) {
            return switch (line) {
                case Charge night -> new Item("night", night.night(), night.amount());
                case Reversal night -> new Item("night", night.night(), night.amount());
                case Extra extra -> new Item("extra", extra.name(), extra.amount());
                case ExtraReversal extra -> new Item("extra", extra.name(), extra.amount());
                case Fee fee -> new Item("fee", fee.name(), fee.amount());
                case FeeReversal fee -> new Item("fee", fee.name(), fee.amount());
                case Tax tax -> new Item("tax", tax.name(), tax.amount());
                case TaxReversal tax -> new Item("tax", tax.name(), tax.amount());
                case CancellationFee _, Paid _, Refunded _ -> throw new IllegalArgumentException("no room brings " + line);
            };
        }
    }

    /** Of the nights that are owed no longer, whatever of extras, taxes and fees falls on them included. */
    Stream<Line> reversed(Predicate<LocalDate> such) {
        Stream<Line> nights = room.nights().stream().filter(night -> such.test(night.date()))
                .map(night -> new Reversal(id(), posting.at(), room.id(), night.date(), night.price()));
        Stream<Line> extras = room.extras().stream().filter(extra -> extra.amount(on(room, such)).isPositive())
                .map(extra -> new ExtraReversal(id(), posting.at(), room.id(), extra.name(), extra.amount(on(room, such))));
        return Stream.of(nights, extras, room.onTop().filter(charge -> part(charge, such).isPositive())
                .map(charge -> reversed(charge, part(charge, such)))).flatMap(each -> each);
    }

    /** What these nights cost, all in. */
    static Money cost(RoomTerms room, Predicate<LocalDate> such) {
        List<Night> nights = room.nights();
        Money price = nights.stream().filter(night -> such.test(night.date())).map(Night::price)
                .reduce(room.price().times(0), Money::plus);
        Money withExtras = room.extras().stream().map(extra -> extra.amount(on(room, such))).reduce(price, Money::plus);
        return room.onTop().map(charge -> charge.amount(on(room, such))).reduce(withExtras, Money::plus);
    }

    private Line owed(TaxOrFee charge) {
        return switch (charge.kind()) {
            case TAX -> new Tax(id(), posting.at(), room.id(), charge.name(), charge.amount());
            case FEE -> new Fee(id(), posting.at(), room.id(), charge.name(), charge.amount());
        };
    }

    private Line reversed(TaxOrFee charge, Money amount) {
        return switch (charge.kind()) {
            case TAX -> new TaxReversal(id(), posting.at(), room.id(), charge.name(), amount);
            case FEE -> new FeeReversal(id(), posting.at(), room.id(), charge.name(), amount);
        };
    }

    private Money part(TaxOrFee charge, Predicate<LocalDate> such) {
        return charge.amount(on(room, such));
    }

    private static IntPredicate on(RoomTerms room, Predicate<LocalDate> such) {
        List<LocalDate> dates = room.stay().nights();
        return night -> such.test(dates.get(night));
    }

    private UUID id() {
        return posting.ids().get();
    }
}
