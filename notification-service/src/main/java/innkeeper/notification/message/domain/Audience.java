package innkeeper.notification.message.domain;

/** As what somebody is written to: the guest who booked, or one of those who work for the hotel. */
public enum Audience {
    CLIENT, HOTEL
}
