package innkeeper.bot.chat.domain;

import java.util.UUID;

/** A chat, as our own tables know it. */
public record ChatId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
