package innkeeper.notification.domain;

/** To whom a letter goes, and in which language. */
public record Addressee(String email, String fullName, Language language) {}
