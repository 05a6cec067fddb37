package innkeeper.notification.people.domain;

/**
 * To whom a letter goes, and in which language.
 *
 * @param fullName as it was registered; empty where it does not matter
 * @param proven   whether a link that was sent there has been used; before that, nobody's words but ours go there
 * @param phone    E.164; empty where none is known
 */
public record Addressee(String email, String fullName, Language language, boolean proven, String phone) {
    /** Who can be written to by mail alone. */
    public Addressee(String email, String fullName, Language language, boolean proven) {
        this(email, fullName, language, proven, "");
    }

    /** The same person, written to in that language. */
    public Addressee in(Language language) {
        return new Addressee(email, fullName, language, proven, phone);
    }

    public static Addressee unproven(String email, Language language) {
        return new Addressee(email, "", language, false);
    }
}
