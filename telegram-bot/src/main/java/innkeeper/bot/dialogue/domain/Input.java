package innkeeper.bot.dialogue.domain;

/** What a person says to a step. */
public sealed interface Input {
    /** One of its own buttons. */
    record Pressed(String choice) implements Input {}

    /** In their own words. */
    record Wrote(String text) implements Input {}
}
