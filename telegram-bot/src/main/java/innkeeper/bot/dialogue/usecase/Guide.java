package innkeeper.bot.dialogue.usecase;

import innkeeper.bot.dialogue.domain.Move;

/** Makes something of what a step can make nothing of, wherever the dialogue is. */
@FunctionalInterface
public interface Guide {
    Move hear(Visit visit, String text);
}
