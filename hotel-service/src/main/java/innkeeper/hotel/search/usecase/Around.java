package innkeeper.hotel.search.usecase;

import innkeeper.hotel.description.domain.Location;

/** Where on earth a hotel must be. */
public sealed interface Around {
    /** How far from a point anybody may ask, in kilometres. */
    int MOST_KM = 100;

    /** Wherever it is, and whether it tells or not. */
    record Anywhere() implements Around {}

    /** As the crow flies; only hotels that tell where they are. */
    record Within(Location point, int km) implements Around {
        public Within {
            if (km < 1 || km > MOST_KM) {
                throw new IllegalArgumentException("within %d km".formatted(km));
            }
        }

        public int metres() {
            return km * 1000;
        }
    }

    /** Only hotels that do not tell where they are: what {@link Within} leaves out. */
    record Untold() implements Around {}
}
