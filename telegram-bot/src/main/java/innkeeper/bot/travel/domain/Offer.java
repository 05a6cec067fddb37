package innkeeper.bot.travel.domain;

import innkeeper.bot.travel.domain.Request.Payment;
import innkeeper.kernel.Money;
import java.util.Optional;
import java.util.Set;

/**
 * A room type under a plan for the dates and guests that were asked for.
 *
 * @param name     of the room type
 * @param planName {@code standard} is the one that every hotel has
 * @param price    of the stay
 * @param payments how it can be paid
 * @param deposit  what is paid now where it is paid by a deposit; the rest of the total is paid at the hotel
 * @param token    fixes the price and the terms for a while; empty where they are too long for it
 */
public record Offer(RoomAndPlan what, String name, String planName, Board board, int capacity, int roomsLeft, Price price,
        Set<Payment> payments, Optional<Money> deposit, Terms terms, Optional<String> token) {
    private static final String STANDARD = "standard";

    public Offer {
        payments = Set.copyOf(payments);
    }

    /** The room type, and the plan where it is one that the hotel has named. */
    public String title() {
        return planName.equals(STANDARD) ? name : "%s · %s".formatted(name, planName);
    }
}
