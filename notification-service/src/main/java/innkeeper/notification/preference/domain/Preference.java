package innkeeper.notification.preference.domain;

import innkeeper.kernel.Rejected;
import innkeeper.notification.message.domain.Channel;
import innkeeper.notification.message.domain.Kind;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.message.domain.NotificationRejection.RequiredChannelMissing;
import innkeeper.notification.people.domain.Language;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How somebody wants to hear of what.
 *
 * @param choices  of every kind
 * @param language in which they are written to; empty where it is that of their account
 * @param version  0 where nothing was chosen yet
 */
public record Preference(
        Map<Kind, Choice> choices, Optional<QuietHours> quietHours, Optional<Language> language, int version) {
    /** By e-mail and into the inbox, at any hour, in the language of the account. */
    public static final Preference STANDARD = new Preference(Map.of(), Optional.empty(), Optional.empty(), 0);

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

    /** The same but for one kind. */
    public Preference with(Kind kind, Choice choice) {
        Map<Kind, Choice> changed = new EnumMap<>(choices);
        changed.put(kind, choice);
        return new Preference(changed, quietHours, language, version);
    }

    public boolean isVersion(int other) {
        return version == other;
    }

    /** When a message may go out that is ready at that moment. */
    public Instant notBefore(Message message, Instant moment) {
        return message.isUrgent() ? moment : quietHours.map(hours -> hours.notBefore(moment)).orElse(moment);
    }

    /**
     * What cannot be switched off is not: every kind that needs a channel has one, and e-mail is among those for the account,
     * so that whoever takes it over cannot keep it quiet.
     */
    public Preference checked() {
        for (Kind kind : Kind.values()) {
            List<Channel> channels = of(kind).channels();
            if (kind.needsChannel(of(kind).inApp()) && channels.isEmpty()
                    || kind == Kind.ACCOUNT && !channels.contains(Channel.EMAIL)) {
                throw new Rejected(new RequiredChannelMissing(kind));
            }
        }
        return this;
    }
}
