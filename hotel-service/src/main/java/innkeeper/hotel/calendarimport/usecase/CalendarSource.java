package innkeeper.hotel.calendarimport.usecase;

import innkeeper.hotel.calendarimport.domain.Validators;
import java.net.URI;

/** Where calendars of other channels come from. */
public interface CalendarSource {
    /** What an address answered. */
    sealed interface Fetched {
        /** @param etag empty where there is none, as the other one */
        record Content(byte[] bytes, String etag, String lastModified) implements Fetched {}

        record Unchanged() implements Fetched {}

        /** @param why in words for the hotel */
        record Failed(String why) implements Fetched {}
    }

    /** @param known by which to ask whether it has changed; without any, all of it comes */
    Fetched fetch(URI url, Validators known);
}
