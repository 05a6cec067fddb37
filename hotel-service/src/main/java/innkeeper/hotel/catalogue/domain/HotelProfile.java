package innkeeper.hotel.catalogue.domain;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

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
        Contact contact) {

    public HotelProfile {
        if (stars < 1 || stars > 5) {
            throw new IllegalArgumentException("%d stars".formatted(stars));
        }
        amenities = List.copyOf(amenities);
    }
}
