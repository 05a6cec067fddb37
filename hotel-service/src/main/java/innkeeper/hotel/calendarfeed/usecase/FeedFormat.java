package innkeeper.hotel.calendarfeed.usecase;

import innkeeper.hotel.calendarfeed.usecase.ShowCalendarFeed.Shown;

/** How a calendar is written down for other channels. */
public interface FeedFormat {
    String write(Shown shown);
}
