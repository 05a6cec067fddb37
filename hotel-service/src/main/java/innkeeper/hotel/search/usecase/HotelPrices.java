package innkeeper.hotel.search.usecase;

import innkeeper.hotel.sale.domain.SoldHotel;
import innkeeper.hotel.search.domain.FoundHotel;
import innkeeper.hotel.search.usecase.Candidate.Way;
import innkeeper.hotel.search.usecase.Listings.Listed;
import java.util.List;
import java.util.Optional;

/** What some hotels cost that were read together. */
interface HotelPrices {
    /** One of them, with what it sells. */
    record ListedHotel(Listed listed, SoldHotel sold) {}

    /** With the best way to sell it; empty where the search asks for a room, a plan or a price that it has not. */
    Optional<FoundHotel> find(ListedHotel hotel);

    /** The ways in which it is sold, whatever the filters and the bounds of the price are, the best of each kind; none where it is not. */
    List<Way> ways(ListedHotel hotel);
}
