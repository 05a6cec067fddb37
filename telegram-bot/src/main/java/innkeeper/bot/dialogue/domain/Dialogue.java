package innkeeper.bot.dialogue.domain;

/**
 * How far a chat is.
 *
 * @param step    whose screen is shown
 * @param screen  its number: a button of an earlier one acts no more
 * @param message that shows it; empty where none can be edited
 * @param seq     of the last event that was heard
 */
public record Dialogue(String step, int screen, String message, Notes notes, long seq) {
    public static Dialogue begun() {
        return new Dialogue("home", 0, "", Notes.NONE, 0);
    }
}
