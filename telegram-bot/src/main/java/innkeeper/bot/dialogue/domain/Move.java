package innkeeper.bot.dialogue.domain;

/** Where a dialogue goes on. */
public sealed interface Move {
    record To(String step) implements Move {}

    /** The same screen again, as things are now. */
    record Stay() implements Move {}

    /** The step can make nothing of it. */
    record Puzzled() implements Move {}

    /** Nothing is shown, and the screen stays what it is. */
    record Silent() implements Move {}

    static Move to(String step) {
        return new To(step);
    }

    static Move stay() {
        return new Stay();
    }

    static Move silent() {
        return new Silent();
    }

    static Move puzzled() {
        return new Puzzled();
    }
}
