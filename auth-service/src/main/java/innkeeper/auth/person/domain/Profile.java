package innkeeper.auth.person.domain;

/** What a person says of themselves and may change at any time. */
public record Profile(String fullName, String locale, Phone phone) {
    public Profile {
        if (fullName.isBlank()) {
            throw new IllegalArgumentException("a person without a name");
        }
    }
}
