package innkeeper.booking.reservation.domain;

import innkeeper.booking.folio.domain.Payment;
import innkeeper.booking.folio.domain.PaymentMethod;
import innkeeper.booking.folio.domain.SettlementStatus;
import innkeeper.booking.room.domain.Actor;
import innkeeper.booking.room.domain.CancellationTerms;
import innkeeper.booking.room.domain.Deposit;
import innkeeper.booking.room.domain.Ending;
import innkeeper.booking.room.domain.Party;
import innkeeper.booking.room.domain.RoomTerms;
import innkeeper.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static innkeeper.booking.Situations.ANNA;
import static innkeeper.booking.Situations.DOUBLE;
import static innkeeper.booking.Situations.STAY;
import static innkeeper.booking.Situations.TOTAL;
import static innkeeper.booking.Situations.aDouble;
import static innkeeper.booking.Situations.aDoubleByDeposit;
import static innkeeper.booking.Situations.aDoubleWithExtras;
import static innkeeper.booking.Situations.aRoom;
import static innkeeper.booking.Situations.aTaxedDouble;
import static innkeeper.booking.Situations.at;
import static innkeeper.booking.Situations.byDeposit;
import static innkeeper.booking.Situations.costing;
import static innkeeper.booking.Situations.everything;
import static innkeeper.booking.Situations.held;
import static innkeeper.booking.Situations.now;
import static innkeeper.booking.Situations.paid;
import static innkeeper.booking.Situations.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** What a deposit is paid for, and what becomes of it. */
class DepositTest {
    private static final Money NOTHING = roubles(0);
    private static final Instant FREE_UNTIL = Instant.parse("2027-06-08T11:00:00Z");

    @Test
    void the_deposit_confirms_the_rooms_and_the_rest_is_left_for_the_hotel() {
        Booking hold = held(terms(PaymentMethod.DEPOSIT), aDoubleByDeposit());
        assertEquals(roubles(750_000), hold.prepayment());
        assertEquals(TOTAL, hold.folio().balance());
        Booking paid = paid(hold);
        assertEquals(Status.CONFIRMED, paid.status());
        assertEquals(roubles(1_750_000), paid.folio().balance());
        assertEquals(SettlementStatus.PARTLY_PAID, SettlementStatus.of(paid.folio()));
        assertEquals(List.of(), paid.folio().owed());
    }

    @Test
    void of_several_rooms_it_is_the_sum_with_their_taxes_and_fees() {
        assertEquals(roubles(766_500 + 1_250_000), held(terms(PaymentMethod.DEPOSIT), byDeposit(30, aTaxedDouble()),
                byDeposit(50, aDouble())).prepayment());
    }

    @Test
    void the_whole_price_is_not_the_sum_that_was_agreed_and_goes_back() {
        Booking booking =
                held(terms(PaymentMethod.DEPOSIT), aDoubleByDeposit()).paid(new Payment("pay-1", TOTAL), now());
        assertEquals(Ending.PAID_ANOTHER_SUM, booking.end().orElseThrow().reason());
        assertEquals(Optional.of(TOTAL), booking.folio().owed("pay-1"));
    }

    @Test
    void too_late_it_goes_back() {
        Booking late = held(terms(PaymentMethod.DEPOSIT), aDoubleByDeposit()).expire(now())
                .paid(new Payment("pay-1", roubles(750_000)), now());
        assertEquals(Status.EXPIRED, late.status());
        assertEquals(Optional.of(roubles(750_000)), late.folio().owed("pay-1"));
    }

    @Test
    void in_free_time_all_of_it_goes_back() {
        Booking paid = paid(held(terms(PaymentMethod.DEPOSIT), aDoubleByDeposit()));
        Instant before = FREE_UNTIL.minusSeconds(1);
        assertEquals(new Cancellation(Optional.of(FREE_UNTIL), NOTHING, roubles(750_000), NOTHING),
                paid.cancellation(everything(Party.CLIENT), at(before)));
        assertEquals(Optional.of(roubles(750_000)), paid.cancel(everything(Party.CLIENT), at(before)).folio().refund());
    }

    @Test
    void a_fee_is_taken_of_it_and_what_is_missing_is_owed() {
        Booking half = paid(held(terms(PaymentMethod.DEPOSIT), byDeposit(50, costs(30))));
        assertEquals(new Cancellation(Optional.of(FREE_UNTIL), roubles(750_000), roubles(500_000), NOTHING),
                half.cancellation(everything(Party.CLIENT), at(FREE_UNTIL)));
        assertEquals(SettlementStatus.REFUND_DUE,
                SettlementStatus.of(half.cancel(everything(Party.CLIENT), at(FREE_UNTIL)).folio()));

        Booking little = paid(held(terms(PaymentMethod.DEPOSIT), byDeposit(10, costs(30))));
        assertEquals(new Cancellation(Optional.of(FREE_UNTIL), roubles(750_000), NOTHING, roubles(500_000)),
                little.cancellation(everything(Party.CLIENT), at(FREE_UNTIL)));
        Booking cancelled = little.cancel(everything(Party.CLIENT), at(FREE_UNTIL));
        assertEquals(roubles(500_000), cancelled.folio().balance());
        assertEquals(SettlementStatus.PARTLY_PAID, SettlementStatus.of(cancelled.folio()));

        Booking even = paid(held(terms(PaymentMethod.DEPOSIT), byDeposit(30, costs(30))));
        assertEquals(SettlementStatus.PAID,
                SettlementStatus.of(even.cancel(everything(Party.CLIENT), at(FREE_UNTIL)).folio()));
    }

    @Test
    void what_was_paid_for_a_room_that_is_given_up_counts_for_those_that_are_left() {
        RoomTerms given = aDoubleByDeposit();
        Booking booking = paid(held(terms(PaymentMethod.DEPOSIT), aDoubleByDeposit(), given));
        GivingUp one = new GivingUp(Actor.of(Party.CLIENT, ANNA), Set.of(given.id()), "");
        Instant before = FREE_UNTIL.minusSeconds(1);
        assertEquals(new Cancellation(Optional.of(FREE_UNTIL), NOTHING, NOTHING, roubles(1_000_000)),
                booking.cancellation(one, at(before)));
        Booking smaller = booking.cancel(one, at(before));
        assertEquals(roubles(1_000_000), smaller.folio().balance());
        assertEquals(Optional.of(roubles(1_500_000)),
                smaller.cancel(everything(Party.CLIENT), at(before)).folio().refund());
    }

    @Test
    void a_deposit_is_a_part_of_its_room() {
        RoomTerms room = aDouble();
        for (Money amount : List.of(roubles(-1), TOTAL.plus(roubles(1)))) {
            assertThrows(IllegalArgumentException.class,
                    () -> new RoomTerms(room.id(), room.type(), room.plan(), room.stay(),
                            room.occupancy(), room.prices(), room.charges(), room.extras(), room.cancellation(),
                            Optional.of(new Deposit(30, amount))));
        }
    }

    /** Whoever cancels when: what was paid is what was kept and what goes back, and no fee is paid or owed twice. */
    @Test
    void no_money_is_lost_or_made() {
        Random random = new Random(77);
        for (int i = 0; i < 300; i++) {
            RoomTerms[] rooms =
                    Stream.generate(() -> random(random)).limit(1 + random.nextInt(3)).toArray(RoomTerms[]::new);
            Booking hold = held(terms(PaymentMethod.DEPOSIT), rooms);
            Booking booking = paid(hold);
            Money deposit = hold.prepayment();
            assertEquals(booking.total(), deposit.plus(booking.folio().balance()));
            boolean byClient = random.nextBoolean();
            Instant when = STAY.checkIn().atStartOfDay(booking.terms().hotel().timezone()).toInstant()
                    .plus(Duration.ofHours(byClient ? -random.nextInt(100) : random.nextInt(58) - 20));
            GivingUp given = random.nextInt(3) > 0
                    ? everything(byClient ? Party.CLIENT : Party.OWNER)
                    : new GivingUp(Actor.of(byClient ? Party.CLIENT : Party.OWNER, ANNA), Set.of(rooms[0].id()), "");
            Cancellation shown = booking.cancellation(given, at(when));
            Booking after = booking.cancel(given, at(when));
            Money back = after.folio().refund().orElse(NOTHING);
            Money owed = after.folio().charges().plus(after.folio().taxes()).plus(after.folio().fees())
                    .plus(after.folio().extras()).plus(after.folio().cancellationFees());
            assertEquals(shown.refund(), back);
            assertEquals(Math.max(0, deposit.minor() - owed.minor()), back.minor());
            assertEquals(Math.max(0, owed.minor() - deposit.minor()), shown.leftToPay().minor());
            assertEquals(owed, deposit.minus(back).plus(shown.leftToPay()));
        }
    }

    private static RoomTerms random(Random random) {
        RoomTerms plain = random.nextBoolean() ? aDoubleWithExtras() : costs(random.nextInt(101));
        return byDeposit(1 + random.nextInt(99), plain);
    }

    private static RoomTerms costs(int percent) {
        List<Money> prices = aDouble().prices();
        CancellationTerms policy = percent == 0 ? CancellationTerms.FREE : costing(STAY, 2, percent, prices);
        return aRoom(DOUBLE, STAY, policy, prices);
    }

    private static Money roubles(long minor) {
        return Money.of(minor, "RUB");
    }
}
