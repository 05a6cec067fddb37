package innkeeper.notification.message.domain;

import java.time.Instant;

/**
 * What a message about a system of a hotel can say, fixed at that moment.
 *
 * @param hotel   its name; empty where nothing has happened there yet
 * @param address of the system
 * @param since   since when every call had failed
 */
public record EndpointFacts(String hotel, String address, Instant since, Instant at) {}
