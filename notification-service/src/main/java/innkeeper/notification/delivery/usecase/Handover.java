package innkeeper.notification.delivery.usecase;

import innkeeper.notification.delivery.usecase.Outgoing.Pending;
import java.util.Optional;

/** Hands messages over on one channel, any number at once. */
public interface Handover {
    /**
     * What came of it.
     *
     * @param address where it went; empty where it went nowhere
     * @param subject empty where it is not known how the message reads
     */
    record Handed(String address, String subject, Reply reply) {
        public static Handed without(Reply reply) {
            return new Handed("", "", reply);
        }
    }

    /** Is told where a message goes, before it goes. */
    interface Announcement {
        void goesTo(String address, String subject);
    }

    /** Empty where nothing was tried, because others to the same recipient are under way: it comes again. */
    Optional<Handed> handle(Pending pending, Announcement announcement);

    /** Lets go of connections that it keeps for what comes next; whatever is handed over afterwards opens new ones. */
    default void rest() {}
}
