package innkeeper.bot.messenger.usecase;

import innkeeper.bot.messenger.domain.Screen;

/**
 * What a messenger can do. It keeps its pace by itself. Every method throws {@link innkeeper.kit.problem.Unavailable} where the
 * messenger is away, and {@link ChatLeft} where nobody reads in that chat.
 */
public interface Messenger {
    /**
     * Writes a screen, its photos before it as far as this messenger can show them.
     *
     * @return by which name the message with the text can be edited
     */
    String show(String address, Screen screen);

    /** Shows another screen, without photos, in place of one that was shown. @return false where that message can be edited no more */
    boolean edit(String address, String message, Screen screen);

    /** Says that a tap has arrived; late or a second time it does nothing. @param toast shown for a moment; empty for nothing */
    void answer(String query, String toast);

    /** Leaves a chat of several people. */
    void leave(String address);
}
