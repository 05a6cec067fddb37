package innkeeper.bot.travel.usecase;

/** notification-service, as the person with the token sees it. */
public interface Channels {
    /** @return the code by which a chat says whose it is */
    String beginLink(String token);

    /** Writes to no chat any more. */
    void endLink(String token);

    /** Has news of bookings and money go by messenger first; what was chosen before follows. */
    void preferMessenger(String token);

    /** Takes the messenger out of all choices. */
    void leaveMessenger(String token);

    boolean prefersMessenger(String token);
}
