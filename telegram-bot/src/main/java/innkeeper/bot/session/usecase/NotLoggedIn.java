package innkeeper.bot.session.usecase;

/** Nobody has let the bot into an account from this chat. */
@SuppressWarnings("serial")
public final class NotLoggedIn extends RuntimeException {
    private final boolean ended;

    /** @param ended whether there was a session until now, which was ended elsewhere */
    public NotLoggedIn(boolean ended) {
        super("not logged in", null, false, false);
        this.ended = ended;
    }

    public boolean ended() {
        return ended;
    }
}
