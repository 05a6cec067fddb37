package innkeeper.notification.letter.domain;

import innkeeper.notification.people.domain.Language;

/** A message as the recipient reads it: the same words with and without layout. */
public record Letter(Language language, String subject, String text, String html) {}
