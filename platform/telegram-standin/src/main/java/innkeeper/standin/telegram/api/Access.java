package innkeeper.standin.telegram.api;

import innkeeper.standin.telegram.TelegramError;
import innkeeper.standin.telegram.chat.Chat;
import innkeeper.standin.telegram.chat.ChatBook;
import innkeeper.standin.telegram.chat.Post;

/** Which chats a bot may write to, and which messages it finds there. */
record Access(ChatBook book) {
    /** @throws TelegramError where it is unknown */
    Chat known(Arguments arguments) {
        if (arguments.text("chat_id").isEmpty()) {
            throw TelegramError.badRequest("chat_id is empty");
        }
        return book.chat(arguments.id("chat_id")).orElseThrow(() -> TelegramError.badRequest("chat not found"));
    }

    /** @throws TelegramError where the bot may not write there */
    Chat writable(Arguments arguments) {
        Chat chat = known(arguments);
        String kind = chat.kind().wire();
        return switch (chat.standing()) {
            case OPEN -> chat;
            case SILENT -> throw TelegramError.forbidden("bot can't initiate conversation with a user");
            case BLOCKED -> throw TelegramError.forbidden("bot was blocked by the user");
            case LEFT -> throw TelegramError.forbidden("bot is not a member of the %s chat".formatted(kind));
            case KICKED -> throw TelegramError.forbidden("bot was kicked from the %s chat".formatted(kind));
            case MIGRATED -> throw TelegramError.migrated(chat.movedTo());
        };
    }

    /** @param use what the message is wanted for, as the refusal says: {@code message to edit} */
    Post post(Chat chat, Arguments arguments, String use) {
        if (arguments.text("message_id").isEmpty()) {
            throw TelegramError.badRequest("message identifier is not specified");
        }
        return book.post(chat.id(), Math.clamp(arguments.id("message_id"), 0, Integer.MAX_VALUE))
                .orElseThrow(() -> TelegramError.badRequest(use + " not found"));
    }
}
