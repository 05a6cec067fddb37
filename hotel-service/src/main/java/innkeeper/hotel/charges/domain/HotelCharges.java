package innkeeper.hotel.charges.domain;

import innkeeper.kernel.RoomTypeId;
import java.util.List;
import java.util.stream.Stream;

/** All rules of a hotel about taxes and fees; each edit replaces them as a whole and makes the next version. */
public record HotelCharges(int version, List<ChargeRule> rules) {
    public static final int MOST_RULES = 20;
    /** Every hotel begins with these. */
    public static final HotelCharges NONE = new HotelCharges(1, List.of());

    public HotelCharges {
        rules = List.copyOf(rules);
        if (rules.size() > MOST_RULES) {
            throw new IllegalArgumentException("%d rules".formatted(rules.size()));
        }
    }

    public HotelCharges replaced(List<ChargeRule> next) {
        return new HotelCharges(version + 1, next);
    }

    /** What comes with all of these rooms, each charged by itself, in the order of the rules: one charge by each rule. */
    public List<StayCharge> of(List<ChargedStay> rooms) {
        return rules.stream()
                .flatMap(rule -> rooms.stream().flatMap(room -> rule.of(room).stream()).reduce(StayCharge::plus).stream())
                .toList();
    }

    /** The room types that rules name. */
    public static Stream<RoomTypeId> named(List<ChargeRule> rules) {
        return rules.stream().flatMap(rule -> rule.roomTypes().stream()).distinct();
    }
}
