package innkeeper.hotel.catalogue.domain;

/** What a hotel may say it has; the contract lists the same words. */
public enum Amenity {
    WIFI, BREAKFAST, PARKING, RESTAURANT, BAR, POOL, SPA, SAUNA, GYM, PETS, AIRPORT_SHUTTLE, CONFERENCE_ROOM,
    AIR_CONDITIONING, KITCHEN, LAUNDRY, FAMILY_ROOMS, ACCESSIBLE, EV_CHARGING, GARDEN, BEACH
}
