package innkeeper.notification.staff.domain;

import innkeeper.notification.message.domain.BookingFacts;
import innkeeper.notification.message.domain.News;
import java.util.UUID;

/** What a hotel is to hear, although nobody is known yet who works there. */
public record UntoldNews(UUID event, News.Booking news, BookingFacts facts) {}
