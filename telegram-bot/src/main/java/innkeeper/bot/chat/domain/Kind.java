package innkeeper.bot.chat.domain;

/** What can happen in a chat. */
public enum Kind {
    /** Its person wrote {@code text}. */
    SAID,
    /** Its person pressed a button: {@code query}, {@code message}, {@code data}. */
    TAPPED,
    /** Its person takes nothing from us any more. */
    LEFT,
    /** It is a chat of several people. */
    CROWD,
    /** A tap, {@code query}, that belongs to no dialogue. */
    STRAY,
    /** Its person has let the bot in. */
    LOGGED_IN,
    /** Nobody let the bot in: {@code reason}, denied or expired. */
    LOGIN_ENDED,
    /** Time to look how the payment of {@code booking} stands; {@code look} counts. */
    LOOK,
    /** notification-service has something to say: {@code text}, {@code link}. */
    MESSAGE
}
