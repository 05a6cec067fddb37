package innkeeper.hotel.catalogue.domain;

import innkeeper.kernel.RoomTypeId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A calendar of another channel that a hotel has read, as others hear of it.
 *
 * @param name         as the hotel has entered it
 * @param host         of its address, of which the rest is secret
 * @param failingSince when the first of the readings that failed in a row did
 * @param lastSuccess  when it was last read; empty where it never was
 * @param windows      how many of them are kept
 */
public record ImportedCalendar(UUID id, String name, String host, RoomTypeId roomType, String roomTypeName, Instant failingSince,
        Optional<Instant> lastSuccess, int windows) {}
