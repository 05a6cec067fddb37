package innkeeper.hotel.search.usecase;

import innkeeper.hotel.catalogue.domain.Amenity;
import innkeeper.hotel.description.domain.Location;
import innkeeper.hotel.occupancy.domain.Group;
import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.hotel.rates.domain.Board;
import innkeeper.hotel.search.usecase.SearchQuery.Position;
import innkeeper.hotel.search.usecase.SearchQuery.Prices;
import innkeeper.hotel.search.usecase.SearchQuery.Sort;
import innkeeper.hotel.search.usecase.SearchQuery.When;
import innkeeper.hotel.search.usecase.SearchQuery.Whose;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.PersonId;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;

/** A search put together word by word. */
public record Asking(SearchQuery query) {
    public static Asking inCity(String city) {
        return new Asking(new SearchQuery(city, "", new Around.Anywhere(), Filters.NONE, new Whose.Anybodys(),
                new When.Anytime(), Optional.empty(), new Prices.Any(), Sort.NAME, new Position.Beginning(), 100));
    }

    public Asking words(String words) {
        return new Asking(new SearchQuery(query.city(), words, query.around(), query.filters(), query.whose(),
                query.when(), query.group(), query.prices(), query.sort(), query.after(), query.limit()));
    }

    public Asking near(double latitude, double longitude, int km) {
        return new Asking(query.around(new Around.Within(
                new Location(BigDecimal.valueOf(latitude), BigDecimal.valueOf(longitude)), km)));
    }

    Asking filters(Filters filters) {
        return new Asking(query.filters(filters));
    }

    Asking stars(Integer... stars) {
        return filters(query.filters().stars(Set.of(stars)));
    }

    Asking amenities(Amenity... wanted) {
        return filters(query.filters().amenities(Set.of(wanted)));
    }

    public Asking boards(Board... boards) {
        return filters(query.filters().boards(Set.of(boards)));
    }

    public Asking freeCancellation() {
        return filters(query.filters().freeCancellation(true));
    }

    public Asking owner(PersonId owner) {
        return whose(new Whose.Theirs(Set.of(), Set.of(owner)));
    }

    public Asking whose(Whose whose) {
        return new Asking(new SearchQuery(query.city(), query.words(), query.around(), query.filters(), whose,
                query.when(), query.group(), query.prices(), query.sort(), query.after(), query.limit()));
    }

    public Asking on(DateRange dates) {
        return new Asking(query.of(query.group().or(() -> Optional.of(Group.ONE))).on(dates));
    }

    public Asking party(int adults, int rooms) {
        return group(new Group(Occupancy.adults(adults), Optional.of(rooms)));
    }

    public Asking group(Group group) {
        return new Asking(query.of(Optional.of(group)));
    }

    Asking prices(String currency, long min, long max) {
        return new Asking(query.prices(new Prices.Between(Currency.getInstance(currency), min, max)));
    }

    public Asking sort(Sort sort) {
        return new Asking(query.sort(sort));
    }

    public Asking page(Position after, int limit) {
        return new Asking(new SearchQuery(query.city(), query.words(), query.around(), query.filters(), query.whose(),
                query.when(), query.group(), query.prices(), query.sort(), after, limit));
    }
}
