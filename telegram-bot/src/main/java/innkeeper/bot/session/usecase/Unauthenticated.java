package innkeeper.bot.session.usecase;

/** A service does not take this access token (401). */
@SuppressWarnings("serial")
public final class Unauthenticated extends RuntimeException {
    public Unauthenticated() {
        super("401", null, false, false);
    }
}
