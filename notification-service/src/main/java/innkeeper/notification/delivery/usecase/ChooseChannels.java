package innkeeper.notification.delivery.usecase;

import innkeeper.notification.message.domain.Channel;
import innkeeper.notification.message.domain.Kind;
import innkeeper.notification.message.domain.Message;
import innkeeper.notification.preference.domain.Choice;
import innkeeper.notification.preference.domain.Preference;
import innkeeper.notification.preference.usecase.Preferences;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** On which channels somebody hears of a message, as they have chosen and as channels are in use. */
public final class ChooseChannels {
    private static final List<Channel> MAILBOX_ALONE = List.of(Channel.EMAIL);
    private static final List<Channel> WEBHOOK_ALONE = List.of(Channel.WEBHOOK);

    private final Preferences preferences;
    private final Set<Channel> open;

    /**
     * @param inOrder   the next one is used where one does not get through; none where the person wants none
     * @param inApp     whether it goes into their inbox too
     * @param notBefore the end of their quiet hours
     */
    record Chosen(List<Channel> inOrder, boolean inApp, Instant notBefore) {}

    /** @param open the channels in use */
    public ChooseChannels(Preferences preferences, Set<Channel> open) {
        this.preferences = preferences;
        this.open = Set.copyOf(open);
    }

    Chosen of(Message message, Instant ready) {
        return switch (message) {
            // what only a mailbox may hold proves whose that is
            case Message.Confidential _ -> new Chosen(MAILBOX_ALONE, false, ready);
            case Message.OfHotelSystem _ -> new Chosen(WEBHOOK_ALONE, false, ready);
            case Message.OfBooking ofBooking -> asChosen(ofBooking, ready);
            case Message.OfReminder ofReminder -> asChosen(ofReminder, ready);
            case Message.OfAccount ofAccount -> asChosen(ofAccount, ready);
            case Message.OfStaff ofStaff -> asChosen(ofStaff, ready);
            case Message.OfEndpoint ofEndpoint -> asChosen(ofEndpoint, ready);
            case Message.OfCalendar ofCalendar -> asChosen(ofCalendar, ready);
        };
    }

    private Chosen asChosen(Message.ToPerson message, Instant ready) {
        Preference preference = preferences.of(message.recipient());
        return new Chosen(inOrder(preference, message.kind()),
                preference.of(message.kind()).inApp() && open.contains(Channel.IN_APP),
                preference.notBefore(message, ready));
    }

    /** A required kind goes by e-mail where none of the channels that were chosen is in use. */
    private List<Channel> inOrder(Preference preference, Kind kind) {
        Choice choice = preference.of(kind);
        List<Channel> usable = choice.channels().stream().filter(open::contains).toList();
        return usable.isEmpty() && kind.needsChannel(choice.inApp()) ? MAILBOX_ALONE : usable;
    }
}
