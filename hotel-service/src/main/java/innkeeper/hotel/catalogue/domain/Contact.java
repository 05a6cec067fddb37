package innkeeper.hotel.catalogue.domain;

/**
 * How guests reach a hotel; each is empty where it tells none.
 *
 * @param phone   E.164
 * @param website an https URL
 */
public record Contact(String phone, String email, String website) {
    public static final Contact NONE = new Contact("", "", "");
}
