package innkeeper.hotel.search.usecase;

import innkeeper.hotel.search.domain.FoundHotel;
import java.util.List;

/** Finds hotels by everything that guests ask for, in one step. */
public interface HotelSearch {
    /** At most {@code query.limit()} hotels after {@code query.after()}, in the order of {@code query.sort()}. */
    List<FoundHotel> find(SearchQuery query);
}
