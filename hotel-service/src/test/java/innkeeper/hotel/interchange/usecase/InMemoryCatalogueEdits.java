package innkeeper.hotel.interchange.usecase;

import innkeeper.hotel.catalogue.usecase.InMemoryRoomTypes;
import innkeeper.hotel.extras.usecase.InMemoryExtras;
import innkeeper.hotel.rates.usecase.InMemoryNights;
import innkeeper.hotel.rates.usecase.InMemoryRatePlans;
import innkeeper.kernel.HotelId;
import java.util.List;
import java.util.function.Function;

/** Edits of stores in memory, which are put back where they are not kept. */
public final class InMemoryCatalogueEdits implements CatalogueEdits {
    private final InMemoryRoomTypes roomTypes;
    private final InMemoryRatePlans ratePlans;
    private final InMemoryNights nights;
    private final InMemoryExtras extras;

    public InMemoryCatalogueEdits(InMemoryRoomTypes roomTypes, InMemoryRatePlans ratePlans, InMemoryNights nights,
            InMemoryExtras extras) {
        this.roomTypes = roomTypes;
        this.ratePlans = ratePlans;
        this.nights = nights;
        this.extras = extras;
    }

    @Override
    public synchronized <T> T together(HotelId hotel, boolean keep, Function<CatalogueStores, T> work) {
        List<Runnable> before = List.of(roomTypes.memento(), ratePlans.memento(), nights.memento(), extras.memento());
        boolean done = false;
        try {
            T result = work.apply(new CatalogueStores(roomTypes, ratePlans, nights, nights, extras));
            done = keep;
            return result;
        } finally {
            if (!done) {
                before.forEach(Runnable::run);
            }
        }
    }
}
