package innkeeper.bot.messenger.usecase;

/** The person takes nothing from the bot any more, or the chat is gone. */
@SuppressWarnings("serial")
public final class ChatLeft extends RuntimeException {
    public ChatLeft(String words) {
        super(words, null, false, false);
    }
}
