package innkeeper.hotel.occupancy.http;

import innkeeper.hotel.occupancy.domain.Group;
import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.kit.http.Call;
import innkeeper.kit.problem.InvalidInput;
import java.util.List;
import java.util.Optional;

/** Reads from a query who travels, and in how many rooms. */
public final class GroupQuery {
    private GroupQuery() {}

    /**
     * Empty where the query says nothing of people and rooms.
     *
     * @throws InvalidInput naming what contradicts itself
     */
    public static Optional<Group> read(Call call) {
        Optional<Integer> adults = adults(call);
        Optional<Integer> rooms = call.integer("rooms");
        List<Integer> ages = call.integers("children_ages");
        if (adults.or(() -> rooms).isEmpty() && ages.isEmpty()) {
            return Optional.empty();
        }
        int people = adults.or(() -> rooms).orElse(1);
        if (rooms.filter(count -> count > people).isPresent()) {
            throw new InvalidInput("query:rooms", "must not be more than the %d adults: an adult sleeps in each room".formatted(people));
        }
        return Optional.of(new Group(new Occupancy(people, ages), rooms));
    }

    private static Optional<Integer> adults(Call call) {
        Optional<Integer> adults = call.integer("adults");
        Optional<Integer> guests = call.integer("guests");
        if (adults.isPresent() && guests.isPresent() && !adults.equals(guests)) {
            throw new InvalidInput("query:guests", "is another word for adults, and says another number");
        }
        return adults.or(() -> guests);
    }
}
