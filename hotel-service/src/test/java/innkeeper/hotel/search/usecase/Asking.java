package innkeeper.hotel.search.usecase;

import innkeeper.hotel.catalogue.domain.Amenity;
import innkeeper.hotel.occupancy.domain.Group;
import innkeeper.hotel.occupancy.domain.Occupancy;
import innkeeper.hotel.search.usecase.SearchQuery.Position;
import innkeeper.hotel.search.usecase.SearchQuery.Prices;
import innkeeper.hotel.search.usecase.SearchQuery.Sort;
import innkeeper.hotel.search.usecase.SearchQuery.When;
import innkeeper.hotel.search.usecase.SearchQuery.Whose;
import innkeeper.kernel.DateRange;
import innkeeper.kernel.PersonId;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;

/** A search put together word by word. */
public record Asking(SearchQuery query) {
    public static Asking inCity(String city) {
        return new Asking(new SearchQuery(city, "", Set.of(), Set.of(), new Whose.Anybodys(), new When.Anytime(),
                Optional.empty(),
                new Prices.Any(), Sort.NAME, new Position.Beginning(), 100));
    }

    public Asking words(String words) {
        return new Asking(new SearchQuery(query.city(), words, query.stars(), query.amenities(), query.whose(),
                query.when(), query.group(), query.prices(), query.sort(), query.after(),
                query.limit()));
    }

    Asking stars(Integer... stars) {
        return new Asking(new SearchQuery(query.city(), query.words(), Set.of(stars), query.amenities(), query.whose(),
                query.when(), query.group(), query.prices(), query.sort(), query.after(),
                query.limit()));
    }

    Asking amenities(Amenity... wanted) {
        return new Asking(new SearchQuery(query.city(), query.words(), query.stars(), Set.of(wanted), query.whose(),
                query.when(), query.group(), query.prices(), query.sort(), query.after(),
                query.limit()));
    }

    public Asking owner(PersonId owner) {
        return whose(new Whose.Theirs(Set.of(), Set.of(owner)));
    }

    Asking whose(Whose whose) {
        return new Asking(new SearchQuery(query.city(), query.words(), query.stars(), query.amenities(), whose,
                query.when(), query.group(), query.prices(), query.sort(), query.after(),
                query.limit()));
    }

    public Asking on(DateRange dates) {
        return new Asking(new SearchQuery(query.city(), query.words(), query.stars(), query.amenities(), query.whose(),
                new When.On(dates), query.group().or(() -> Optional.of(Group.ONE)), query.prices(), query.sort(),
                query.after(), query.limit()));
    }

    public Asking party(int adults, int rooms) {
        return group(new Group(Occupancy.adults(adults), Optional.of(rooms)));
    }

    public Asking group(Group group) {
        return new Asking(new SearchQuery(query.city(), query.words(), query.stars(), query.amenities(), query.whose(),
                query.when(), Optional.of(group), query.prices(), query.sort(), query.after(), query.limit()));
    }

    Asking prices(String currency, long min, long max) {
        return new Asking(new SearchQuery(query.city(), query.words(), query.stars(), query.amenities(), query.whose(),
                query.when(), query.group(),
                new Prices.Between(Currency.getInstance(currency), min, max), query.sort(), query.after(),
                query.limit()));
    }

    Asking sort(Sort sort) {
        return new Asking(new SearchQuery(query.city(), query.words(), query.stars(), query.amenities(), query.whose(),
                query.when(), query.group(), query.prices(), sort, query.after(), query.limit()));
    }

    Asking page(Position after, int limit) {
        return new Asking(new SearchQuery(query.city(), query.words(), query.stars(), query.amenities(), query.whose(),
                query.when(), query.group(), query.prices(), query.sort(), after, limit));
    }
}
