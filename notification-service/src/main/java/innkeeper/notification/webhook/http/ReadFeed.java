package innkeeper.notification.webhook.http;

import innkeeper.kernel.HotelId;
import innkeeper.kernel.Rejected;
import innkeeper.kit.problem.InvalidInput;
import innkeeper.notification.message.domain.NotificationRejection.EventsForgotten;
import innkeeper.notification.webhook.domain.FeedEntry;
import innkeeper.notification.webhook.usecase.HotelFeed;
import java.util.List;
import java.util.Optional;

/** Reads on in the feed of a hotel, and says so where what comes next is kept no more. */
final class ReadFeed {
    private final HotelFeed feed;

    ReadFeed(HotelFeed feed) {
        this.feed = feed;
    }

    /** @param nextAfter the number to go on after */
    record Reading(List<FeedEntry> entries, long nextAfter) {}

    /**
     * A number that no event has had yet is of another hotel, or of a time that was lost: who waits behind it would miss all
     * up to it.
     *
     * @param after the last number that was seen; empty to begin with the oldest that is kept
     */
    Reading handle(HotelId hotel, Optional<Long> after, int limit) {
        // before the entries, so that what is added meanwhile does not look forgotten
        long last = feed.lastOf(hotel);
        after.filter(seen -> seen > last).ifPresent(_ -> {
            throw new InvalidInput("query:after", "is beyond the last event of this hotel, which is " + last);
        });
        List<FeedEntry> entries = feed.after(hotel, after.orElse(0L), limit);
        after.filter(seen -> isForgotten(seen, last, entries)).ifPresent(seen -> {
            throw new Rejected(new EventsForgotten(entries.isEmpty() ? last : entries.getFirst().sequence() - 1));
        });
        return new Reading(entries, entries.isEmpty() ? after.orElse(last) : entries.getLast().sequence());
    }

    private static boolean isForgotten(long seen, long last, List<FeedEntry> entries) {
        return entries.isEmpty() ? seen < last : entries.getFirst().sequence() > seen + 1;
    }
}
