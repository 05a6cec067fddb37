package innkeeper.hotel.description.domain;

/**
 * An entry in the register that the law keeps of hotels, in the hotel's own words.
 *
 * @param category class of the house; empty where it is not told
 */
public record Registration(String number, String category) {}
