package innkeeper.bot.dialogue.usecase;

import innkeeper.bot.chat.domain.ChatId;
import innkeeper.bot.dialogue.domain.Dialogue;
import java.util.HashMap;
import java.util.Map;

/** Dialogues by chat. */
public final class InMemoryDialogues implements Dialogues {
    private final Map<ChatId, Dialogue> dialogues = new HashMap<>();

    @Override
    public Dialogue of(ChatId chat) {
        return dialogues.getOrDefault(chat, Dialogue.begun());
    }

    @Override
    public void save(ChatId chat, Dialogue dialogue) {
        dialogues.put(chat, dialogue);
    }
}
