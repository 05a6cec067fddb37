package innkeeper.hotel.interchange.usecase;

import innkeeper.kernel.HotelId;
import java.util.function.Function;

/** Edits of all that a hotel sells, which take effect together or not at all. */
public interface CatalogueEdits {
    /**
     * Waits for others who edit this hotel so, then does the work with stores of which each sees what the others wrote.
     *
     * @param keep whether what it wrote stays; nothing does where it throws
     * @param work may run again as a whole, so it has no effect but on these stores
     */
    <T> T together(HotelId hotel, boolean keep, Function<CatalogueStores, T> work);
}
