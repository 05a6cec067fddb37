package innkeeper.hotel.search.http;

import innkeeper.hotel.search.domain.City;

/** A city as the contract shows it. */
record CityView(String city, String country, int hotels) {
    static CityView of(City city) {
        return new CityView(city.name(), city.country(), city.hotels());
    }
}
