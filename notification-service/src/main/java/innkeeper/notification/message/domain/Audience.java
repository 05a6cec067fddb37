package innkeeper.notification.message.domain;

/** As what somebody is written to: the guest who booked, or the owner of the hotel. */
public enum Audience {
    CLIENT, OWNER
}
