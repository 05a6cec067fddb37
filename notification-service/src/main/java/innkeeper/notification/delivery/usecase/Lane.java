package innkeeper.notification.delivery.usecase;

import innkeeper.notification.delivery.domain.LaneRules;
import innkeeper.notification.message.domain.Channel;

/** A channel in use: a slow or dead one holds up no other. */
public record Lane(Channel channel, Handover handover, LaneRules rules) {}
