package innkeeper.notification.delivery.domain;

import java.time.Duration;

/**
 * How a channel is used, whatever becomes of the others.
 *
 * @param parallel     how many are under way at once in one instance
 * @param perSecond    how many one instance begins in a second
 * @param lease        longer than one takes; who dies meanwhile leaves it to others
 * @param longestPause beyond which the pauses between attempts do not grow
 * @param giveUp       from the moment it was first due: then what could not be sent has failed
 * @param confirmation whether and when the provider says of each that it arrived
 */
public record LaneRules(int parallel, int perSecond, Duration lease, Duration longestPause, Duration giveUp,
        Confirmation confirmation) {}
