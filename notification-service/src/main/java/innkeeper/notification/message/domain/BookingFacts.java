package innkeeper.notification.message.domain;

import innkeeper.kernel.BookingId;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import innkeeper.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;

/**
 * What a message about a booking can say, fixed at the moment of the event.
 *
 * @param version      of the booking, which rises with each change of it; 0 in news that was kept before this was told, of
 *                     which terms and the hotel's time zone are not known either
 * @param linkVersion  of the link to the booking's page that is good now; 0 where it is not known
 * @param total        what all rooms cost as was agreed, taxes, fees and extras included, those that were cancelled included
 * @param deposit      what of the total is paid when it is booked, the rest being paid at the hotel; zero where it is paid otherwise
 * @param paid         what has been paid in all
 * @param due          what is still to be paid; zero where nothing is
 * @param refund       what goes back in all of the payment; zero where nothing does
 * @param refunds      what of it has gone back, in its order; empty where nothing has, or in news that was kept before this was told
 * @param feeKept      of the fees for cancelled rooms, what the hotel keeps of the payment; zero where nothing
 * @param feeOwed      of these fees, what the client has to pay yet; zero where nothing
 * @param change       the last time that rooms were agreed on anew
 * @param wasConfirmed whether client and hotel were ever told that it is confirmed
 * @param heldUntil    until when it waits for its payment; the epoch where it does not
 * @param returned     what of a further payment has gone back; zero where there was none
 */
public record BookingFacts(
        BookingId booking,
        int version,
        int linkVersion,
        String reference,
        PersonId client,
        Hotel hotel,
        List<Room> rooms,
        Money total,
        boolean paidOnline,
        Money deposit,
        Money paid,
        Money due,
        Money refund,
        List<Refund> refunds,
        Money feeKept,
        Money feeOwed,
        Change change,
        End end,
        boolean wasConfirmed,
        Instant heldUntil,
        Money returned) {
    /** {@link #heldUntil} of what waits for no payment. */
    public static final Instant NOT_HELD = Instant.EPOCH;

    public BookingFacts {
        rooms = List.copyOf(rooms);
        refunds = List.copyOf(refunds);
    }

    /** Money that has gone back at one time. */
    public record Refund(Instant at, Money amount) {}

    /** Why a booking or a room of it ended, if it has. */
    public enum Ending {
        NONE, NOT_PAID_IN_TIME, PAYMENT_UNAVAILABLE, PAID_ANOTHER_SUM, PAYMENT_RETURNED, CANCELLED
    }

    /**
     * @param by   the system where nobody decided it
     * @param note why, in the words of whoever cancelled; empty where they said nothing
     */
    public record End(Ending reason, Instant at, Party by, String note) {
        /** It has not ended. */
        public static final End NONE = new End(Ending.NONE, Instant.EPOCH, Party.SYSTEM, "");
    }

    /** @param note why, in the words of whoever changed it; empty where they said nothing */
    public record Change(Instant at, Party by, String note) {
        /** It is as it was booked. */
        public static final Change NONE = new Change(Instant.EPOCH, Party.SYSTEM, "");
    }

    /** How guests reach a hotel; each is empty where it tells none. @param phone E.164 @param website an https URL */
    public record Contact(String phone, String email, String website) {
        public static final Contact NONE = new Contact("", "", "");
    }

    /** The hotel as a guest finds it; times are local there. */
    public record Hotel(
            HotelId id, String name, String city, String address, ZoneId timezone, LocalTime checkInTime,
            LocalTime checkOutTime, Contact contact) {
        public ZonedDateTime arrival(LocalDate checkIn) {
            return checkIn.atTime(checkInTime).atZone(timezone);
        }

        public ZonedDateTime departure(LocalDate checkOut) {
            return checkOut.atTime(checkOutTime).atZone(timezone);
        }
    }

    /**
     * What it costs to give a room up, as was agreed for it: nothing before the first step, from each on its fee.
     *
     * @param law what made the hotel's own policy milder; empty where it applies as the hotel wrote it
     */
    public record Terms(List<Step> steps, String law) {
        /** {@link Step#from} of what costs from the booking on. */
        public static final Instant FROM_BOOKING = Instant.EPOCH;

        /**
         * One of percent and nights is more than nothing, unless the fee is nothing.
         *
         * @param percent of the price
         * @param nights  so many of the first ones
         * @param fee     what that is
         */
        public record Step(Instant from, int percent, int nights, Money fee) {}

        public Terms {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A tax or fee of a room.
     *
     * @param name     as the hotel writes it
     * @param included whether the price of the nights contains it
     */
    public record Charge(String name, boolean included, Money amount) {}

    /**
     * What was chosen beside a room.
     *
     * @param name     as the hotel writes it
     * @param nightly  whether it comes each night
     * @param quantity pieces, or people
     * @param amount   for the whole stay
     */
    public record Extra(String name, boolean nightly, int quantity, Money amount) {}

    /** What is eaten for the price of a room. */
    public enum Board {
        ROOM_ONLY, BREAKFAST, HALF_BOARD, FULL_BOARD, ALL_INCLUSIVE
    }

    /**
     * One room of the booking.
     *
     * @param ratePlan     the plan's name
     * @param childrenAges in whole years, one for each child
     * @param price        of its nights
     * @param end          how it ended, alone or with all others
     */
    public record Room(
            String roomType,
            String ratePlan,
            Board board,
            LocalDate checkIn,
            LocalDate checkOut,
            int adults,
            List<Integer> childrenAges,
            Money price,
            List<Charge> charges,
            List<Extra> extras,
            Terms terms,
            End end) {
        public Room {
            childrenAges = List.copyOf(childrenAges);
            charges = List.copyOf(charges);
            extras = List.copyOf(extras);
        }

        /** All there is to pay for it. */
        public Money total() {
            Money withExtras = extras.stream().map(Extra::amount).reduce(price, Money::plus);
            return charges.stream().filter(charge -> !charge.included()).map(Charge::amount).reduce(withExtras, Money::plus);
        }

        public boolean hasEnded() {
            return end.reason() != Ending.NONE;
        }

        /** Given up, alone or with all others. */
        public boolean wasCancelled() {
            return switch (end.reason()) {
                case CANCELLED -> true;
                case NONE, NOT_PAID_IN_TIME, PAYMENT_UNAVAILABLE, PAID_ANOTHER_SUM, PAYMENT_RETURNED -> false;
            };
        }
    }

    /** What the booking consists of: the rooms that it still has, and once it has ended all that it had. */
    public List<Room> ownRooms() {
        return hasEnded() ? rooms : rooms.stream().filter(room -> !room.hasEnded()).toList();
    }

    /** The rooms that were cancelled while others stay booked. */
    public List<Room> cancelledRooms() {
        return hasEnded() ? List.of() : rooms.stream().filter(Room::hasEnded).toList();
    }

    /** What {@link #ownRooms} cost, taxes, fees and extras included. */
    public Money price() {
        return cancelledRooms().stream().map(Room::total).reduce(total, Money::minus);
    }

    public boolean hasEnded() {
        return end.reason() != Ending.NONE;
    }

    /** Whether the last that happened to its rooms is that they were agreed on anew. */
    public boolean wasChanged() {
        return !change.equals(Change.NONE) && cancelledRooms().stream().noneMatch(room -> room.end().at().isAfter(change.at()));
    }

    /** Whether one person ended all of it, at one time: else each room tells its own end. */
    public boolean hasOneEnd() {
        return rooms.stream().map(Room::end).distinct().count() == 1;
    }

    /** Whether something of it is paid before it is confirmed. */
    public boolean paidInAdvance() {
        return paidOnline && !total.isZero() || byDeposit();
    }

    public boolean byDeposit() {
        return deposit.isPositive();
    }

    /** Whether it waits for its payment. */
    public boolean waitsForPayment() {
        return !heldUntil.equals(NOT_HELD);
    }

    /** When the first of {@link #ownRooms} is slept in. */
    public ZonedDateTime arrival() {
        return hotel.arrival(ownRooms().stream().map(Room::checkIn).min(Comparator.naturalOrder()).orElseThrow());
    }

    /** When the last of {@link #ownRooms} is left. */
    public ZonedDateTime departure() {
        return hotel.departure(ownRooms().stream().map(Room::checkOut).max(Comparator.naturalOrder()).orElseThrow());
    }
}
