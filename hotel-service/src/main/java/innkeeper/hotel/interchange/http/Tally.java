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
    private int over;

    void created() {
        created++;
    }

    void changed() {
        changed++;
    }

    void unchanged() {
        unchanged++;
    }

    /** A row of nothing but nights that nobody can book any more. */
    void over() {
        over++;
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
        return new ImportView(dryRun, created, changed, unchanged, over, new BookingsTouched(touched.stream().distinct()
                .sorted(Comparator.comparing(stay -> stay.dates().checkIn())).toList()));
    }
}
