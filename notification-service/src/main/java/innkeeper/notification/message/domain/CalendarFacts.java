package innkeeper.notification.message.domain;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What a message about a calendar that a hotel imports can say, fixed at that moment.
 *
 * @param hotel    its name, as {@code roomType} and {@code calendar} are names
 * @param zone     by whose clocks the hotel goes
 * @param host     of the calendar's address
 * @param since    when the first of the readings that failed in a row did
 * @param windows  how many spans of nights are kept of it
 * @param cause    why it fails, in a word of the contract; empty where it is read again, as {@code fault}
 * @param fault    the same in detail, in English
 */
public record CalendarFacts(String hotel, ZoneId zone, String roomType, String calendar, String host, Instant since, int windows,
        String cause, String fault, Instant at) {}
