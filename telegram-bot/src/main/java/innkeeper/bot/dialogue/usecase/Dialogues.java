package innkeeper.bot.dialogue.usecase;

import innkeeper.bot.chat.domain.ChatId;
import innkeeper.bot.dialogue.domain.Dialogue;

/** How far each chat is; saved and read by who works on the chat. */
public interface Dialogues {
    /** One that begins where there is none yet. */
    Dialogue of(ChatId chat);

    void save(ChatId chat, Dialogue dialogue);
}
