package innkeeper.hotel.calendarimport.client;

import innkeeper.kit.outgoing.AllowedAddresses;
import java.time.Duration;

/**
 * How calendars of other channels are read.
 *
 * @param every    how often each of them is, a tenth more or less
 * @param deadline for all of a reading, redirects included
 */
public record ImportSettings(AllowedAddresses allowed, Duration every, Duration deadline) {}
