package innkeeper.hotel.interchange.http;

import innkeeper.hotel.catalogue.domain.RoomType;
import innkeeper.hotel.extras.domain.Extra;
import innkeeper.hotel.rates.domain.RatePlan;
import innkeeper.kernel.Uuids;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Room types, rate plans or extras of a hotel, as files speak of them: by name, or by id where a name does not say which. */
final class Named<T> {
    private final List<T> all;
    private final String kind;
    private final Function<T, String> id;
    private final Function<T, String> name;

    private Named(List<T> all, String kind, Function<T, String> id, Function<T, String> name) {
        this.all = new ArrayList<>(all);
        this.kind = kind;
        this.id = id;
        this.name = name;
    }

    static Named<RoomType> roomTypes(List<RoomType> all) {
        return new Named<>(all, "room type", roomType -> roomType.id().toString(), roomType -> roomType.profile().name());
    }

    static Named<RatePlan> ratePlans(List<RatePlan> all) {
        return new Named<>(all, "rate plan", plan -> plan.id().toString(), RatePlan::name);
    }

    static Named<Extra> extras(List<Extra> all) {
        return new Named<>(all, "extra", extra -> extra.id().toString(), extra -> extra.profile().name());
    }

    List<T> all() {
        return List.copyOf(all);
    }

    /** As it is by now. */
    void put(T one) {
        all.removeIf(each -> id.apply(each).equals(id.apply(one)));
        all.add(one);
    }

    private List<T> meant(String cell) {
        Function<T, String> by = isId(cell) ? id : name;
        return all.stream().filter(each -> by.apply(each).equalsIgnoreCase(cell)).toList();
    }

    /**
     * Empty where it is none.
     *
     * @throws IllegalArgumentException where it might be several
     */
    Optional<T> find(String cell) {
        return meant(cell).isEmpty() ? Optional.empty() : Optional.of(get(cell));
    }

    /** @throws IllegalArgumentException where it is none, or might be several */
    T get(String cell) {
        List<T> meant = meant(cell);
        if (meant.isEmpty()) {
            throw new IllegalArgumentException("names %s, and the hotel has no such %s".formatted(shortened(cell), kind));
        }
        if (meant.size() > 1) {
            throw new IllegalArgumentException("names %s, and so are %d: say the id of the %s".formatted(
                    shortened(cell), meant.size(), kind));
        }
        return meant.getFirst();
    }

    /** What names this one alone, in a list too. */
    String label(T one) {
        String called = name.apply(one);
        return isId(called) || called.contains("|") || meant(called).size() > 1 ? id.apply(one) : called;
    }

    private static boolean isId(String text) {
        return Uuids.isUuid(text);
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
