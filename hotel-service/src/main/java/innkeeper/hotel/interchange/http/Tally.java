package innkeeper.hotel.interchange.http;

import innkeeper.hotel.availability.domain.BookedStay;
import innkeeper.hotel.availability.domain.BookingsTouched;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What the rows of a file came to. */
final class Tally {
    private final List<BookedStay> touched = new ArrayList<>();
    private int created;
    private int changed;
    private int unchanged;

    void created() {
        created++;
    }

    void changed() {
        changed++;
    }

    void unchanged() {
        unchanged++;
    }

    /** So many rows at once of what was there. */
    void rows(int changed, int unchanged) {
        this.changed += changed;
        this.unchanged += unchanged;
    }

    void touched(BookingsTouched bookings) {
        touched.addAll(bookings.stays());
    }

    ImportView view(boolean dryRun) {
        return new ImportView(dryRun, created, changed, unchanged, new BookingsTouched(touched.stream().distinct()
                .sorted(Comparator.comparing(stay -> stay.dates().checkIn())).toList()));
    }
}
