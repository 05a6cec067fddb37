package innkeeper.notification.people.domain;

/**
 * To whom a letter goes, and in which language.
 *
 * @param fullName as it was registered; empty where it does not matter
 * @param proven   whether a link that was sent there has been used; before that, nobody's words but ours go there
 */
public record Addressee(String email, String fullName, Language language, boolean proven) {
    public static Addressee unproven(String email, Language language) {
        return new Addressee(email, "", language, false);
    }
}
