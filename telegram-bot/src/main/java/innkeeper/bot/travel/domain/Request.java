package innkeeper.bot.travel.domain;

import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;

/** What somebody wants to book. @param expected what they were shown that it costs */
public record Request(HotelId hotel, RoomAndPlan what, DateRange stay, int guests, Payment payment, Money expected) {
    /** When it is paid. */
    public enum Payment {
        ONLINE, AT_HOTEL
    }
}
