package innkeeper.booking.reservation.postgres;

import innkeeper.booking.room.domain.RoomExtra;
import innkeeper.kernel.ExtraId;
import innkeeper.kernel.Money;
import java.util.Currency;
import java.util.List;

/**
 * An extra of a room, as its row keeps it and its events tell it.
 *
 * @param price  of one piece or person, once or a night, in minor units of the booking's currency
 * @param nights what falls on each, in the same
 */
record ExtraPart(ExtraId extraId, String name, RoomExtra.Per per, long price, int quantity, List<Long> nights) {
    static ExtraPart of(RoomExtra extra) {
        return new ExtraPart(extra.id(), extra.name(), extra.per(), extra.price().minor(), extra.quantity(),
                extra.nights().stream().map(Money::minor).toList());
    }

    RoomExtra extra(Currency currency) {
        return new RoomExtra(extraId, name, per, new Money(price, currency), quantity,
                nights.stream().map(minor -> new Money(minor, currency)).toList());
    }
}
