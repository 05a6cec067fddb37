package innkeeper.hotel.listing.http;

import innkeeper.hotel.catalogue.domain.Amenity;
import innkeeper.hotel.catalogue.domain.HotelProfile;
import innkeeper.hotel.catalogue.domain.RoomTypeProfile;
import innkeeper.hotel.description.domain.HotelDetails;
import innkeeper.hotel.description.domain.Photo;
import innkeeper.hotel.description.domain.RoomTypeDetails;
import innkeeper.hotel.listing.domain.Listing.ListedRoom;
import innkeeper.hotel.listing.domain.Listing;
import innkeeper.kernel.Money;
import innkeeper.kit.json.Json;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A hotel in the terms of schema.org (Hotel, HotelRoom, Offer), as JSON-LD; see
 * <a href="https://schema.org/docs/hotels.html">Markup for Hotels</a>.
 */
final class HotelJsonLd {
    private static final int MOST_STARS = 5;

    private HotelJsonLd() {}

    /** Text that stays one JSON text wherever it is pasted, also between the tags of a script in HTML. */
    static String text(Listing listing) {
        return Json.write(hotel(listing)).replace("<", "\\u003C").replace(">", "\\u003E").replace("&", "\\u0026");
    }

    private static Thing hotel(Listing listing) {
        HotelProfile profile = listing.hotel().profile();
        HotelDetails details = profile.details();
        return Thing.document("Hotel").with("@id", "urn:uuid:" + listing.hotel().id())
                .with("name", profile.name()).with("description", profile.description())
                .with("url", profile.contact().website()).with("telephone", profile.contact().phone())
                .with("email", profile.contact().email())
                .with("address", Thing.of("PostalAddress").with("streetAddress", profile.address())
                        .with("addressLocality", profile.city()).with("addressCountry", profile.country()))
                .with("geo", details.location().map(location -> Thing.of("GeoCoordinates")
                        .with("latitude", location.latitude()).with("longitude", location.longitude())))
                .with("starRating", Thing.of("Rating").with("ratingValue", profile.stars()).with("bestRating", MOST_STARS))
                .with("image", images(details.photos())).with("amenityFeature", features(profile.amenities()))
                .with("petsAllowed", Optional.of(true).filter(_ -> profile.amenities().contains(Amenity.PETS)))
                .with("checkinTime", time(profile.checkInTime())).with("checkoutTime", time(profile.checkOutTime()))
                .with("availableLanguage", details.languages())
                .with("identifier", details.registration().map(entry -> Thing.of("PropertyValue")
                        .with("propertyID", "registration").with("value", entry.number())
                        .with("description", entry.category())))
                .with("currenciesAccepted", profile.currency().getCurrencyCode())
                .with("priceRange", priceRange(listing.rooms()))
                .with("containsPlace", listing.rooms().stream().map(HotelJsonLd::room).toList())
                .with("makesOffer", listing.rooms().stream().flatMap(room -> offer(room).stream()).toList());
    }

    private static Thing room(ListedRoom room) {
        RoomTypeProfile profile = room.roomType().profile();
        RoomTypeDetails details = profile.details();
        return Thing.of("HotelRoom").with("@id", id(room)).with("name", profile.name())
                .with("description", details.description())
                .with("occupancy", Thing.of("QuantitativeValue").with("maxValue", profile.capacity().total()))
                .with("bed", details.beds().stream().map(bed -> Thing.of("BedDetails")
                        .with("typeOfBed", words(bed.kind())).with("numberOfBeds", bed.count())).toList())
                .with("floorSize", details.area().map(area -> Thing.of("QuantitativeValue")
                        .with("value", area).with("unitCode", "MTK")))
                .with("amenityFeature", features(details.amenities())).with("image", images(details.photos()));
    }

    /** Of what can be booked; several types at once, because schema.org offers products. */
    private static Optional<Thing> offer(ListedRoom room) {
        return room.priceFrom().map(price -> Thing.of("Offer")
                .with("itemOffered", Thing.of(List.of("HotelRoom", "Product")).with("@id", id(room))
                        .with("name", room.roomType().profile().name()))
                .with("availability", "https://schema.org/InStock")
                .with("priceSpecification", Thing.of("UnitPriceSpecification")
                        .with("minPrice", price.decimal()).with("priceCurrency", price.currency().getCurrencyCode())
                        .with("unitCode", "DAY")));
    }

    private static Optional<String> priceRange(List<ListedRoom> rooms) {
        Comparator<Money> cheapest = Comparator.comparing(Money::minor);
        List<Money> prices = rooms.stream().flatMap(room -> room.priceFrom().stream()).sorted(cheapest).toList();
        return prices.isEmpty()
                ? Optional.empty()
                : Optional.of("%s %s–%s".formatted(prices.getFirst().currency(), prices.getFirst().decimal().toPlainString(),
                        prices.getLast().decimal().toPlainString()));
    }

    private static List<Thing> features(List<? extends Enum<?>> amenities) {
        return amenities.stream()
                .map(each -> Thing.of("LocationFeatureSpecification").with("name", words(each)).with("value", true)).toList();
    }

    private static List<Thing> images(List<Photo> photos) {
        return photos.stream().map(photo -> Thing.of("ImageObject").with("contentUrl", photo.url())
                .with("caption", photo.caption())).toList();
    }

    private static String id(ListedRoom room) {
        return "urn:uuid:" + room.roomType().id();
    }

    private static String time(LocalTime time) {
        return time.format(DateTimeFormatter.ISO_LOCAL_TIME);
    }

    private static String words(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
