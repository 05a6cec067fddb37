package innkeeper.hotel.search.usecase;

import innkeeper.hotel.catalogue.domain.Hotel;
import innkeeper.hotel.occupancy.domain.Group;
import innkeeper.hotel.search.domain.FoundHotel;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/**
 * What a guest, or somebody who looks for the hotels that they work for, asks for.
 * Empty texts ask for nothing.
 *
 * @param group who is to sleep there; empty only without dates, where it does not matter
 */
public record SearchQuery(
        String city, String words, Around around, Filters filters, Whose whose,
        When when, Optional<Group> group, Prices prices, Sort sort, Position after, int limit) {

    public SearchQuery {
        if (when instanceof When.On && group.isEmpty()) {
            throw new IllegalArgumentException("a stay of nobody");
        }
        if (sort == Sort.DISTANCE && !(around instanceof Around.Within)) {
            throw new IllegalArgumentException("a distance from nowhere");
        }
    }

    /** Whatever sells, of all hotels or of those that are named; or what is somebody's, whether it sells or not. */
    public sealed interface Whose {
        record Anybodys() implements Whose {}

        record Named(Set<HotelId> hotels) implements Whose {
            public Named {
                hotels = Set.copyOf(hotels);
            }
        }

        /** These hotels, and those that these people own as far as is known here. */
        record Theirs(Set<HotelId> hotels, Set<PersonId> owners) implements Whose {
            public Theirs {
                hotels = Set.copyOf(hotels);
                owners = Set.copyOf(owners);
            }
        }
    }

    /** Some day, or on these nights. */
    public sealed interface When {
        record Anytime() implements When {}

        record On(DateRange dates) implements When {}
    }

    /** Prices of one currency between two bounds, both included, or any price at all. */
    public sealed interface Prices {
        record Any() implements Prices {}

        record Between(Currency currency, long min, long max) implements Prices {}
    }

    /** The beginning, or after this hotel. */
    public sealed interface Position {
        record Beginning() implements Position {}

        record After(String key, UUID hotel) implements Position {}
    }

    /**
     * Equal keys go by id, in the same direction; of a name the first 24 characters count. By relevance the hotels come first
     * that the words fit best.
     */
    public enum Sort {
        NAME, NAME_DESC, STARS, STARS_DESC, PRICE, PRICE_DESC, DISTANCE, RELEVANCE;

        /** Where nothing was said of it. */
        public static Sort usual(String words, Around around) {
            return !words.isEmpty() ? RELEVANCE : around instanceof Around.Within ? DISTANCE : NAME;
        }

        public boolean descending() {
            return this == NAME_DESC || this == STARS_DESC || this == PRICE_DESC || this == RELEVANCE;
        }

        public boolean byName() {
            return this == NAME || this == NAME_DESC;
        }

        public boolean byPrice() {
            return this == PRICE || this == PRICE_DESC;
        }

        /** The place of a hotel in this order, as a cursor keeps it; by relevance the hotel alone says it, with the words. */
        public String key(FoundHotel found) {
            return byPrice() ? Long.toString(price(found)) : key(found.hotel(), found.metres());
        }

        /** The same in an order that is not one of prices. */
        String key(Hotel hotel, OptionalInt metres) {
            return switch (this) {
                case NAME, NAME_DESC -> beginning(hotel.profile().name());
                case STARS, STARS_DESC -> Integer.toString(hotel.profile().stars());
                case PRICE, PRICE_DESC -> throw new IllegalStateException("a price is not one of the hotel's own");
                case DISTANCE -> Integer.toString(metres.orElseThrow());
                case RELEVANCE -> "";
            };
        }

        private static String beginning(String name) {
            return name.substring(0, name.offsetByCodePoints(0, Math.min(24, name.codePointCount(0, name.length()))));
        }

        private static long price(FoundHotel found) {
            return switch (found) {
                case FoundHotel.Bookable bookable -> bookable.total().minor();
                case FoundHotel.PricedFrom priced -> priced.priceFrom().minor();
                case FoundHotel.Unpriced unpriced ->
                    throw new IllegalStateException("%s has no price to sort by".formatted(unpriced.hotel().id()));
            };
        }
    }

    /** Whether a hotel must have a room that fits. */
    public boolean asksForRooms() {
        return when instanceof When.On || group.isPresent();
    }

    public SearchQuery in(String other) {
        return new SearchQuery(other, words, around, filters, whose, when, group, prices, sort, after, limit);
    }

    public SearchQuery around(Around other) {
        return new SearchQuery(city, words, other, filters, whose, when, group, prices,
                sort == Sort.DISTANCE && !(other instanceof Around.Within) ? Sort.usual(words, other) : sort, after, limit);
    }

    public SearchQuery filters(Filters others) {
        return new SearchQuery(city, words, around, others, whose, when, group, prices, sort, after, limit);
    }

    public SearchQuery on(DateRange dates) {
        return on(new When.On(dates));
    }

    public SearchQuery on(When other) {
        return new SearchQuery(city, words, around, filters, whose, other, group, prices, sort, after, limit);
    }

    public SearchQuery of(Optional<Group> others) {
        return new SearchQuery(city, words, around, filters, whose, when, others, prices, sort, after, limit);
    }

    public SearchQuery prices(Prices other) {
        return new SearchQuery(city, words, around, filters, whose, when, group, other, sort, after, limit);
    }

    public SearchQuery sort(Sort other) {
        return new SearchQuery(city, words, around, filters, whose, when, group, prices, other, after, limit);
    }

    public SearchQuery anyWords() {
        return new SearchQuery(city, "", around, filters, whose, when, group, prices,
                sort == Sort.RELEVANCE ? Sort.usual("", around) : sort, after, limit);
    }

    /** The first so many. */
    public SearchQuery first(int most) {
        return page(new Position.Beginning(), most);
    }

    SearchQuery page(Position from, int most) {
        return new SearchQuery(city, words, around, filters, whose, when, group, prices, sort, from, most);
    }

    /** Everything of that kind in the city, at any time, whether it has rooms or not. */
    public SearchQuery onlyCity() {
        return new SearchQuery(city, "", new Around.Anywhere(), Filters.NONE, whose, new When.Anytime(), Optional.empty(),
                new Prices.Any(), Sort.NAME, after, limit);
    }
}
