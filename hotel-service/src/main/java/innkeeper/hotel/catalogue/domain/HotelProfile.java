package innkeeper.hotel.catalogue.domain;

import innkeeper.hotel.description.domain.HotelDetails;
import innkeeper.hotel.description.domain.Translation;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a hotelier says of a hotel. */
public record HotelProfile(
        String name,
        String description,
        String country,
        String city,
        String address,
        int stars,
        ZoneId timezone,
        Currency currency,
        LocalTime checkInTime,
        LocalTime checkOutTime,
        List<Amenity> amenities,
        Contact contact,
        HotelDetails details,
        Status status) {

    public HotelProfile {
        if (stars < 1 || stars > 5) {
            throw new IllegalArgumentException("%d stars".formatted(stars));
        }
        amenities = List.copyOf(amenities);
    }

    /** All that a search for words looks at, in every language in which it is told. */
    public String words() {
        return Stream.concat(Stream.of(name, city, description),
                details.translations().values().stream().flatMap(told -> Stream.of(told.name(), told.description())))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
    }

    /** As it reads in this language; what is not translated stays as it was written. */
    public HotelProfile in(String language) {
        Translation told = details.translations().getOrDefault(language, Translation.NONE);
        return new HotelProfile(told.nameOr(name), told.descriptionOr(description), country, city, address, stars, timezone,
                currency, checkInTime, checkOutTime, amenities, contact, details.in(language), status);
    }
}
