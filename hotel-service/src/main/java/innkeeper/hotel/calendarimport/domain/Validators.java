package innkeeper.hotel.calendarimport.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * By what a calendar is known not to have changed (RFC 9110, 8.8).
 *
 * @param etag         empty where it has none
 * @param lastModified as the other side wrote it; empty where it did not
 * @param since        when it was read in full
 */
public record Validators(String etag, String lastModified, Instant since) {
    public static final Validators NONE = new Validators("", "", Instant.EPOCH);
    /** What lies ahead moves on every day, so every day all of it is read. */
    private static final Duration GOOD_FOR = Duration.ofHours(20);

    /** Those to ask by now. */
    public Validators at(Instant now) {
        return since.plus(GOOD_FOR).isAfter(now) ? this : NONE;
    }

    public boolean isNone() {
        return etag.isEmpty() && lastModified.isEmpty();
    }
}
