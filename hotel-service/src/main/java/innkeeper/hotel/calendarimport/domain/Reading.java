package innkeeper.hotel.calendarimport.domain;

import innkeeper.kernel.DateRange;
import java.util.List;

/** What came of reading a calendar. */
public sealed interface Reading {
    /**
     * All that it says from today on.
     *
     * @param nights     half-open spans in order, none of which touches the next
     * @param validators by which to ask whether it has changed
     */
    record Windows(List<DateRange> nights, Validators validators) implements Reading {}

    /** It says what it said when it was last read in full. */
    record Unchanged() implements Reading {}

    /** It has no event, which looks the same whether nothing is booked or the channel has lost everything. */
    record Empty() implements Reading {}

    /** @param why in words for the hotel */
    record Failed(Cause cause, String why) implements Reading {}
}
