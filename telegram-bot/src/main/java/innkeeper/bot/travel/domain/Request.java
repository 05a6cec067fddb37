package innkeeper.bot.travel.domain;

import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.Money;
import java.util.Optional;

/**
 * What somebody wants to book.
 *
 * @param expected what they were shown that it costs
 * @param token    that of the offer that they were shown
 */
public record Request(HotelId hotel, Rooms what, DateRange stay, Payment payment, Money expected,
        Optional<String> token) {
    /** When it is paid. */
    public enum Payment {
        ONLINE, AT_HOTEL, DEPOSIT
    }
}
