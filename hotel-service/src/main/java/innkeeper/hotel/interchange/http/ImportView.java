package innkeeper.hotel.interchange.http;

import innkeeper.hotel.availability.domain.BookingsTouched;
import innkeeper.hotel.availability.http.TouchedView;

/** What an import did, or would do, as the contract shows it. */
record ImportView(boolean dryRun, int created, int changed, int unchanged, int over, TouchedView bookingsTouched) {
    ImportView(boolean dryRun, int created, int changed, int unchanged, int over, BookingsTouched touched) {
        this(dryRun, created, changed, unchanged, over, TouchedView.of(touched));
    }
}
