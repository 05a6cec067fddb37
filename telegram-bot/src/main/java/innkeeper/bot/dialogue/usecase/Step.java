package innkeeper.bot.dialogue.usecase;

import innkeeper.bot.dialogue.domain.Input;
import innkeeper.bot.dialogue.domain.Move;

/**
 * One step of the dialogue: a screen, and what can be said there. It may be entered from anywhere and again, so it looks for itself
 * whether what it needs was chosen. A log-in that is missing, a service that is away or says no is not its concern:
 * {@link Talk} knows what to do.
 */
public interface Step {
    /** By which buttons and other steps know it: small letters and dashes, 16 at most. */
    String name();

    /** Whether its choices are good also when they are pressed much later, on no screen of now. */
    default boolean anytime() {
        return false;
    }

    /** Draws the screen on the page of this visit, or leads elsewhere by {@link Visit#redirect}. */
    void show(Visit visit);

    /** Hears what was said at this screen. */
    Move take(Visit visit, Input input);
}
