package innkeeper.hotel.catalogue.domain;

/** What the other services hear of a hotel. */
public sealed interface HotelEvent {
    Hotel hotel();

    record Created(Hotel hotel) implements HotelEvent {}

    record Updated(Hotel hotel) implements HotelEvent {}

    record Deleted(Hotel hotel, Remover by) implements HotelEvent {}

    /**
     * A calendar that it imports has failed for a day; the hotel is as before.
     *
     * @param cause by the name that the contract has for it
     * @param fault in words
     */
    record CalendarFailing(Hotel hotel, ImportedCalendar calendar, String cause, String fault) implements HotelEvent {}

    /** Such a calendar is read again; the hotel is as before. */
    record CalendarRecovered(Hotel hotel, ImportedCalendar calendar) implements HotelEvent {}
}
