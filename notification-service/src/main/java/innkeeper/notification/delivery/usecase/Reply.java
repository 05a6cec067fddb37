package innkeeper.notification.delivery.usecase;

import innkeeper.kit.problem.Unavailable;
import innkeeper.notification.delivery.domain.Attempt.Outcome;

/**
 * What a provider said to one attempt, in its words.
 *
 * @param reference its own id of what it took; empty where it gave none
 * @param arrived   whether the message has reached the person by that already
 * @param isNobodyThere whether the provider knows nobody at that address
 */
public record Reply(Outcome outcome, String text, String reference, boolean arrived, boolean isNobodyThere) {
    public static Reply sent(String text, String reference) {
        return new Reply(Outcome.SENT, text, reference, false, false);
    }

    public static Reply arrived(String text) {
        return new Reply(Outcome.SENT, text, "", true, false);
    }

    /** It may go better later. */
    public static Reply putOff(String text) {
        return new Reply(Outcome.PUT_OFF, text, "", false, false);
    }

    /** For good. */
    public static Reply refused(String text) {
        return new Reply(Outcome.REFUSED, text, "", false, false);
    }

    /** For good, as would be all that is sent there. */
    public static Reply nobodyThere(String text) {
        return new Reply(Outcome.REFUSED, text, "", false, true);
    }

    /** As {@link #away(String)}, and why as far as it is known. */
    public static Reply away(Unavailable reason) {
        Throwable cause = reason.getCause();
        return away(reason.getMessage() + (cause == null || cause.getMessage() == null ? "" : ": " + cause.getMessage()));
    }

    /** The provider could not be reached, or takes nothing from us: that is the channel's trouble, not the message's. */
    public static Reply away(String text) {
        return new Reply(Outcome.AWAY, text, "", false, false);
    }
}
