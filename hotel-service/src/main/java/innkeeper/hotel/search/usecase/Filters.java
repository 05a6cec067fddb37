package innkeeper.hotel.search.usecase;

import innkeeper.hotel.catalogue.domain.Amenity;
import innkeeper.hotel.rates.domain.Board;
import innkeeper.hotel.rates.domain.RatePlan;
import java.util.Set;

/**
 * What a hotel must have, and a plan that it sells under; nothing in a set asks for nothing.
 *
 * @param stars            one of these
 * @param amenities        all of these
 * @param boards           one of these, under one plan with {@code freeCancellation}
 * @param freeCancellation giving the stay up costs nothing yet; without dates, that of some stay
 */
public record Filters(Set<Integer> stars, Set<Amenity> amenities, Set<Board> boards, boolean freeCancellation) {
    public static final Filters NONE = new Filters(Set.of(), Set.of(), Set.of(), false);

    public Filters {
        stars = Set.copyOf(stars);
        amenities = Set.copyOf(amenities);
        boards = Set.copyOf(boards);
    }

    /** Whether the board of a plan will do. */
    boolean allow(RatePlan plan) {
        return boards.isEmpty() || boards.contains(plan.profile().board());
    }

    public Filters stars(Set<Integer> others) {
        return new Filters(others, amenities, boards, freeCancellation);
    }

    public Filters amenities(Set<Amenity> others) {
        return new Filters(stars, others, boards, freeCancellation);
    }

    public Filters boards(Set<Board> others) {
        return new Filters(stars, amenities, others, freeCancellation);
    }

    public Filters freeCancellation(boolean wanted) {
        return new Filters(stars, amenities, boards, wanted);
    }
}
