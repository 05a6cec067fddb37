package innkeeper.notification.delivery.domain;

/** Whether a message has reached the recipient's mail server. */
public enum DeliveryStatus {
    WAITING, SENT, FAILED
}
