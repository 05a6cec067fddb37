package innkeeper.notification.domain;

/** A message as the recipient reads it: the same words with and without layout. */
public record Letter(Language language, String subject, String text, String html) {}
