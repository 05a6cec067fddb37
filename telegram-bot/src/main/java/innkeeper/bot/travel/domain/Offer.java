package innkeeper.bot.travel.domain;

import innkeeper.bot.travel.domain.Request.Payment;
import innkeeper.kernel.Money;
import innkeeper.kernel.RoomTypeId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rooms under a plan for the dates and guests that were asked for.
 *
 * @param types    of which the rooms are, in their order
 * @param planName {@code standard} is the one that every hotel has
 * @param price    of the stay
 * @param payments how it can be paid
 * @param deposit  what is paid now where it is paid by a deposit; the rest of the total is paid at the hotel
 * @param token    fixes the price and the terms for a while; empty where they are too long for it
 */
public record Offer(Rooms what, List<Type> types, String planName, Board board, Price price, Set<Payment> payments,
        Optional<Money> deposit, Terms terms, Optional<String> token) {
    private static final String STANDARD = "standard";

    /**
     * A room type.
     *
     * @param capacity people whom one of its rooms takes
     * @param count    of its rooms in the offer
     */
    public record Type(RoomTypeId id, String name, int capacity, int count) {
        private String title() {
            return count == 1 ? name : "%d × %s".formatted(count, name);
        }
    }

    public Offer {
        types = List.copyOf(types);
        payments = Set.copyOf(payments);
    }

    /** The rooms, and the plan where it is one that the hotel has named. */
    public String title() {
        String rooms = types.stream().map(Type::title).collect(Collectors.joining(" + "));
        return planName.equals(STANDARD) ? rooms : "%s · %s".formatted(rooms, planName);
    }

    /** People whom all of its rooms take. */
    public int capacity() {
        return types.stream().mapToInt(type -> type.capacity() * type.count()).sum();
    }

    /** Of one of its types. */
    public String name(RoomTypeId type) {
        return types.stream().filter(each -> each.id().equals(type)).map(Type::name).findFirst().orElseThrow();
    }
}
