package innkeeper.notification.reminder.domain;

import innkeeper.notification.message.domain.News;
import java.time.Instant;

/**
 * What somebody is to be reminded of, once: with another end it is another occasion, worth a reminder of its own.
 *
 * @param end from when on it would make no sense any more
 */
public record Occasion(News.Reminder news, Instant end) {}
