package innkeeper.notification.delivery.usecase;

/** The way to people on one channel; any number of parcels at once. */
public interface Carrier {
    /** Where it would go; empty where the person cannot be reached on this channel. */
    String addressOf(Parcel parcel);

    /** Carries the same copy of the same parcel as the same thing, so that a repeat can be recognised. */
    Reply carry(Parcel parcel);

    /** Lets go of connections that it keeps for what comes next; whatever it carries afterwards opens new ones. */
    default void rest() {}
}
