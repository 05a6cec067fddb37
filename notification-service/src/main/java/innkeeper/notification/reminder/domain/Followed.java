package innkeeper.notification.reminder.domain;

import innkeeper.notification.message.domain.BookingFacts;
import java.time.Instant;

/** A booking in the newest version that was told, so that it is known of what its guest is still to be reminded. */
public record Followed(BookingFacts facts, Status status, Instant bookedAt) {}
