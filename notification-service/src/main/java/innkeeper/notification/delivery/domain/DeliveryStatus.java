package innkeeper.notification.delivery.domain;

/** How far a message has come on one channel. */
public enum DeliveryStatus {
    WAITING,
    /** The provider has taken it. */
    SENT,
    /** The provider says that it arrived, or it lies where the person reads. */
    CONFIRMED,
    FAILED
}
