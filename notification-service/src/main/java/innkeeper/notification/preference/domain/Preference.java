package innkeeper.notification.preference.domain;

import innkeeper.kernel.Rejected;
import innkeeper.notification.message.domain.Channel;
import innkeeper.notification.message.domain.Kind;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.NotificationRejection.RequiredChannelMissing;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How somebody wants to hear of what.
 *
 * @param choices of every kind
 * @param version 0 where nothing was chosen yet
 */
public record Preference(Map<Kind, Choice> choices, Optional<QuietHours> quietHours, int version) {
    /** By e-mail and into the inbox, at any hour. */
    public static final Preference STANDARD = new Preference(Map.of(), Optional.empty(), 0);

    public Preference {
        Map<Kind, Choice> all = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            all.put(kind, choices.getOrDefault(kind, Choice.STANDARD));
        }
        choices = Collections.unmodifiableMap(all);
    }

    public Choice of(Kind kind) {
        return choices.get(kind);
    }

    /** When a message may go out that is ready at that moment. */
    public Instant notBefore(Message message, Instant moment) {
        return message.isUrgent() ? moment : quietHours.map(hours -> hours.notBefore(moment)).orElse(moment);
    }

    /**
     * What cannot be switched off is not: every required kind has a channel, and e-mail is among those for the account, so
     * that whoever takes it over cannot keep it quiet.
     */
    public Preference checked() {
        for (Kind kind : Kind.values()) {
            List<Channel> channels = of(kind).channels();
            if (kind.isRequired() && channels.isEmpty()
                    || kind == Kind.ACCOUNT && !channels.contains(Channel.EMAIL)) {
                throw new Rejected(new RequiredChannelMissing(kind));
            }
        }
        return this;
    }
}
