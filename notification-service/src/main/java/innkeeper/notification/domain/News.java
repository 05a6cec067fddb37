package innkeeper.notification.domain;

import java.util.EnumSet;
import java.util.Set;

/** Something worth a message. */
public sealed interface News {
    /** Its name in the AsyncAPI contract. */
    String eventType();

    /** What happened to a booking, and who is told. A hold alone is no news: it is confirmed or expires soon. */
    enum Booking implements News {
        CONFIRMED("innkeeper.booking.confirmed", EnumSet.of(Audience.CLIENT, Audience.OWNER)),
        CANCELLED("innkeeper.booking.cancelled", EnumSet.of(Audience.CLIENT, Audience.OWNER)),
        EXPIRED("innkeeper.booking.expired", EnumSet.of(Audience.CLIENT)),
        REFUNDED("innkeeper.booking.refunded", EnumSet.of(Audience.CLIENT));

        private final String eventType;
        private final Set<Audience> told;

        Booking(String eventType, Set<Audience> told) {
            this.eventType = eventType;
            this.told = told;
        }

        @Override
        public String eventType() {
            return eventType;
        }

        public Set<Audience> told() {
            return told;
        }
    }

    /** What happened to an account, told to the person whose it is. */
    enum Account implements News {
        REGISTRATION_ATTEMPTED("innkeeper.user.registration-attempted"),
        PASSWORD_CHANGED("innkeeper.user.password-changed"),
        SESSION_REPLAYED("innkeeper.user.session-replayed"),
        SUSPENDED("innkeeper.user.suspended"),
        REINSTATED("innkeeper.user.reinstated");

        private final String eventType;

        Account(String eventType) {
            this.eventType = eventType;
        }

        @Override
        public String eventType() {
            return eventType;
        }
    }

    /** What only the person's mailbox may hold. */
    enum Secret implements News {
        EMAIL_VERIFICATION("innkeeper.user-secret.email-verification"),
        PASSWORD_RESET("innkeeper.user-secret.password-reset"),
        INVITATION("innkeeper.user-secret.invitation"),
        FAREWELL("innkeeper.user-secret.farewell");

        private final String eventType;

        Secret(String eventType) {
            this.eventType = eventType;
        }

        @Override
        public String eventType() {
            return eventType;
        }
    }
}
