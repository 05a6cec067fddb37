package innkeeper.hotel.calendarimport.usecase;

/** A calendar of which nothing is kept, as a part of it cannot be read right; the message says so in words for the hotel. */
@SuppressWarnings("serial")
public final class UnreadableCalendar extends RuntimeException {
    public UnreadableCalendar(String why) {
        super(why);
    }
}
