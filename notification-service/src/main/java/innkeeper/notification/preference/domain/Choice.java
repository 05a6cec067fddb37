package innkeeper.notification.preference.domain;

import innkeeper.notification.message.domain.Channel;
import java.util.List;

/**
 * How somebody wants to hear of one kind of message.
 *
 * @param channels in order: the next one is used where one fails, or does not get through in time
 * @param inApp    whether it lies in their inbox too, whatever becomes of the others
 */
public record Choice(List<Channel> channels, boolean inApp) {
    public static final Choice STANDARD = new Choice(List.of(Channel.EMAIL), true);

    public Choice {
        channels = List.copyOf(channels);
    }
}
