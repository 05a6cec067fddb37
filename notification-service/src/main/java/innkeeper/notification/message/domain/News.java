package innkeeper.notification.message.domain;

/** Something worth a message. */
public sealed interface News {
    /** Its name in the AsyncAPI contract. */
    String eventType();

    /** What happened to a booking. A hold alone is no news: it is confirmed or expires soon. */
    enum Booking implements News {
        CONFIRMED("innkeeper.booking.confirmed"),
        AMENDED("innkeeper.booking.amended"),
        CANCELLED("innkeeper.booking.cancelled"),
        EXPIRED("innkeeper.booking.expired"),
        REFUNDED("innkeeper.booking.refunded"),
        PAYMENT_RETURNED("innkeeper.booking.payment-returned");

        private final String eventType;

        Booking(String eventType) {
            this.eventType = eventType;
        }

        @Override
        public String eventType() {
            return eventType;
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
