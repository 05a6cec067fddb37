package innkeeper.hotel.catalogue.http;

import innkeeper.hotel.catalogue.domain.Contact;

/** How guests reach a hotel, as the contract shows it and takes it: null what the hotel does not tell. */
public record ContactView(String phone, String email, String website) {
    static ContactView of(Contact contact) {
        return new ContactView(orNull(contact.phone()), orNull(contact.email()), orNull(contact.website()));
    }

    Contact contact() {
        return new Contact(orEmpty(phone), orEmpty(email), orEmpty(website));
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
