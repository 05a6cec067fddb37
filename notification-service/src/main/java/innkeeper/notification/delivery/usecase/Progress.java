package innkeeper.notification.delivery.usecase;

/** Where an attempt leaves a delivery. */
public enum Progress {
    OVER, TRIED_AGAIN_LATER, CHANNEL_AWAY,
    /** An earlier message to the same person goes first. */
    NOT_ITS_TURN
}
