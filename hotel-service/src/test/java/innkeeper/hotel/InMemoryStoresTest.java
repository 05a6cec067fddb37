package innkeeper.hotel;

import innkeeper.hotel.availability.usecase.AvailabilityContract;
import innkeeper.hotel.calendarfeed.usecase.CalendarFeedsContract;
import innkeeper.hotel.calendarimport.usecase.CalendarImportsContract;
import innkeeper.hotel.catalogue.usecase.HotelsContract;
import innkeeper.hotel.catalogue.usecase.RoomTypesContract;
import innkeeper.hotel.charges.usecase.ChargesContract;
import innkeeper.hotel.extras.usecase.ExtrasContract;
import innkeeper.hotel.occupancy.usecase.OccupancyContract;
import innkeeper.hotel.owner.usecase.OwnersContract;
import innkeeper.hotel.rates.usecase.NightsContract;
import innkeeper.hotel.rates.usecase.RatePlansContract;
import innkeeper.hotel.search.usecase.FiltersContract;
import innkeeper.hotel.search.usecase.SearchContract;
import org.junit.jupiter.api.Nested;

class InMemoryStoresTest {
    private final Ports ports = Ports.inMemory();

    @Nested
    class OfHotels extends HotelsContract {
        @Override
        protected Ports ports() {
            return ports;
        }
    }

    @Nested
    class OfRoomTypes extends RoomTypesContract {
        @Override
        protected Ports ports() {
            return ports;
        }
    }

    @Nested
    class OfRatePlans extends RatePlansContract {
        @Override
        protected Ports ports() {
            return ports;
        }
    }

    @Nested
    class OfNights extends NightsContract {
        @Override
        protected Ports ports() {
            return ports;
        }
    }

    @Nested
    class OfCharges extends ChargesContract {
        @Override
        protected Ports ports() {
            return ports;
        }
    }

    @Nested
    class OfExtras extends ExtrasContract {
        @Override
        protected Ports ports() {
            return ports;
        }
    }

    @Nested
    class OfCalendarFeeds extends CalendarFeedsContract {
        @Override
        protected Ports ports() {
            return ports;
        }
    }

    @Nested
    class OfCalendarImports extends CalendarImportsContract {
        @Override
        protected Ports ports() {
            return ports;
        }
    }

    @Nested
    class OfSearch extends SearchContract {
        @Override
        protected Ports ports() {
            return ports;
        }
    }

    @Nested
    class OfFilters extends FiltersContract {
        @Override
        protected Ports ports() {
            return ports;
        }
    }

    @Nested
    class OfOwners extends OwnersContract {
        @Override
        protected Ports ports() {
            return ports;
        }
    }

    @Nested
    class OfOccupancy extends OccupancyContract {
        @Override
        protected Ports ports() {
            return ports;
        }
    }

    @Nested
    class OfAvailability extends AvailabilityContract {
        @Override
        protected Ports ports() {
            return ports;
        }
    }
}
