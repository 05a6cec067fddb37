package innkeeper.notification.message.domain;

/** Something worth a message. */
public sealed interface News {
    /** Its name in the AsyncAPI contract; of a reminder, that in the contract of messages. */
    String eventType();

    Kind kind();

    /** What happened to a booking, or to what is written about it. A hold alone is no news: it is confirmed or expires soon. */
    enum Booking implements News {
        CONFIRMED("innkeeper.booking.confirmed"),
        AMENDED("innkeeper.booking.amended"),
        CANCELLED("innkeeper.booking.cancelled"),
        EXPIRED("innkeeper.booking.expired"),
        REFUNDED("innkeeper.booking.refunded"),
        PAYMENT_RETURNED("innkeeper.booking.payment-returned"),
        /** Mails to its guest come back. No event of Kafka: it is noticed here. */
        GUEST_UNREACHED("innkeeper.notification.guest-unreached");

        private final String eventType;

        Booking(String eventType) {
            this.eventType = eventType;
        }

        @Override
        public String eventType() {
            return eventType;
        }

        @Override
        public Kind kind() {
            return switch (this) {
                case CONFIRMED, AMENDED, CANCELLED, EXPIRED, GUEST_UNREACHED -> Kind.BOOKINGS;
                case REFUNDED, PAYMENT_RETURNED -> Kind.MONEY;
            };
        }
    }

    /** Of what somebody who booked is reminded in time. No event of Kafka: its time comes here. */
    enum Reminder implements News {
        /** The hold ends soon. */
        PAY_BY("innkeeper.notification.pay-by-reminder"),
        /** Something is still to be paid before the arrival. */
        REST_PAYMENT("innkeeper.notification.rest-payment-reminder"),
        /** The day before. */
        ARRIVAL("innkeeper.notification.arrival-reminder"),
        /** The day after. */
        THANKS("innkeeper.notification.stay-thanks");

        private final String eventType;

        Reminder(String eventType) {
            this.eventType = eventType;
        }

        @Override
        public String eventType() {
            return eventType;
        }

        @Override
        public Kind kind() {
            return switch (this) {
                case PAY_BY -> Kind.BOOKINGS;
                case REST_PAYMENT -> Kind.MONEY;
                case ARRIVAL, THANKS -> Kind.REMINDERS;
            };
        }
    }

    /** What happened to an account, told to the person whose it is. */
    enum Account implements News {
        REGISTRATION_ATTEMPTED("innkeeper.user.registration-attempted"),
        PASSWORD_CHANGED("innkeeper.user.password-changed"),
        SESSION_REPLAYED("innkeeper.user.session-replayed"),
        SECOND_FACTOR_ENABLED("innkeeper.user.second-factor-enabled"),
        SECOND_FACTOR_REMOVED("innkeeper.user.second-factor-removed"),
        SECOND_FACTOR_RESET("innkeeper.user.second-factor-reset"),
        RECOVERY_CODE_USED("innkeeper.user.recovery-code-used"),
        RECOVERY_CODES_RENEWED("innkeeper.user.recovery-codes-renewed"),
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

        @Override
        public Kind kind() {
            return Kind.ACCOUNT;
        }
    }

    /** What somebody is to a hotel from now on, told to them. */
    enum Staff implements News {
        RELATION_GRANTED("innkeeper.user.relation-granted"),
        RELATION_CHANGED("innkeeper.user.relation-changed"),
        RELATION_ENDED("innkeeper.user.relation-ended"),
        OWNERSHIP_RECEIVED("innkeeper.user.ownership-received"),
        OWNERSHIP_GIVEN("innkeeper.user.ownership-given"),
        HOTEL_DELETED("innkeeper.user.hotel-deleted");

        private final String eventType;

        Staff(String eventType) {
            this.eventType = eventType;
        }

        @Override
        public String eventType() {
            return eventType;
        }

        @Override
        public Kind kind() {
            return Kind.STAFF;
        }
    }

    /** What has become of a system of a hotel, told to those who run it. */
    enum Endpoint implements News {
        DISABLED("innkeeper.webhook.disabled"),
        DISABLED_BY_ADMIN("innkeeper.webhook.disabled-by-admin");

        private final String eventType;

        Endpoint(String eventType) {
            this.eventType = eventType;
        }

        @Override
        public String eventType() {
            return eventType;
        }

        @Override
        public Kind kind() {
            return Kind.STAFF;
        }
    }

    /** What has become of a calendar that a hotel imports, told to those who run the hotel. */
    enum Calendar implements News {
        FAILING("innkeeper.hotel.calendar-import-failing"),
        RECOVERED("innkeeper.hotel.calendar-import-recovered");

        private final String eventType;

        Calendar(String eventType) {
            this.eventType = eventType;
        }

        @Override
        public String eventType() {
            return eventType;
        }

        @Override
        public Kind kind() {
            return Kind.STAFF;
        }
    }

    /** Whatever happened to a booking, under the name that the event has. */
    record ToSystem(String eventType) implements News {
        @Override
        public Kind kind() {
            return Kind.BOOKINGS;
        }
    }

    /** What only the person's mailbox may hold. */
    enum Secret implements News {
        EMAIL_VERIFICATION("innkeeper.user-secret.email-verification"),
        PASSWORD_RESET("innkeeper.user-secret.password-reset"),
        INVITATION("innkeeper.user-secret.invitation"),
        STAFF_INVITATION("innkeeper.user-secret.staff-invitation"),
        FAREWELL("innkeeper.user-secret.farewell");

        private final String eventType;

        Secret(String eventType) {
            this.eventType = eventType;
        }

        @Override
        public String eventType() {
            return eventType;
        }

        @Override
        public Kind kind() {
            return Kind.ACCOUNT;
        }
    }
}
