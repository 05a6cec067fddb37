package innkeeper.hotel.place.domain;

/**
 * One city or town, whatever it is called.
 *
 * @param id begins with the key of its name, so that places go by name in the order of their ids; no commas
 */
public record Place(String id) {
    public Place {
        if (id.isEmpty() || id.contains(",")) {
            throw new IllegalArgumentException("a place cannot have the id '%s'".formatted(id));
        }
    }
}
