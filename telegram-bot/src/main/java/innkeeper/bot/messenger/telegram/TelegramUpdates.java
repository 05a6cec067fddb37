package innkeeper.bot.messenger.telegram;

import com.pengrad.telegrambot.model.CallbackQuery;
import com.pengrad.telegrambot.model.Chat;
import com.pengrad.telegrambot.model.ChatMember;
import com.pengrad.telegrambot.model.ChatMemberUpdated;
import com.pengrad.telegrambot.model.Message;
import com.pengrad.telegrambot.model.Update;
import com.pengrad.telegrambot.model.User;
import innkeeper.bot.messenger.domain.Incoming;
import innkeeper.bot.messenger.domain.Incoming.Crowd;
import innkeeper.bot.messenger.domain.Incoming.Left;
import innkeeper.bot.messenger.domain.Incoming.Said;
import innkeeper.bot.messenger.domain.Incoming.Stray;
import innkeeper.bot.messenger.domain.Incoming.Tapped;
import innkeeper.bot.messenger.domain.Incoming.What;
import java.util.Optional;

/** Reads Telegram's updates. A dialogue is had in private chats alone, where chat and person have the same number. */
final class TelegramUpdates {
    /** What we ask to hear of. */
    static final String[] KINDS = {"message", "callback_query", "my_chat_member"};

    private TelegramUpdates() {}

    /** Empty for what concerns nobody. */
    static Optional<Incoming> read(Update update) {
        String key = "telegram:" + update.updateId();
        if (update.message() != null) {
            return message(key, update.message());
        }
        if (update.callbackQuery() != null) {
            return Optional.of(tap(key, update.callbackQuery()));
        }
        return Optional.ofNullable(update.myChatMember()).flatMap(change -> member(key, change));
    }

    private static Optional<Incoming> message(String key, Message message) {
        if (message.from() != null && isPrivate(message.chat(), message.from())) {
            return Optional.of(incoming(key, message.chat(), message.from(),
                    new Said(message.text() == null ? "" : message.text())));
        }
        return message.chat().type() == Chat.Type.channel || message.from() == null
                ? Optional.empty()
                : Optional.of(incoming("telegram-crowd:" + message.chat().id(), message.chat(), message.from(), new Crowd()));
    }

    private static Incoming tap(String key, CallbackQuery query) {
        User from = query.from();
        boolean ours = query.maybeInaccessibleMessage() != null && query.data() != null
                && isPrivate(query.maybeInaccessibleMessage().chat(), from);
        What what = ours
                ? new Tapped(query.id(), Integer.toString(query.maybeInaccessibleMessage().messageId()), query.data())
                : new Stray(query.id());
        return new Incoming(key, Long.toString(from.id()), language(from), what);
    }

    private static Optional<Incoming> member(String key, ChatMemberUpdated change) {
        ChatMember.Status now = change.newChatMember().status();
        boolean gone = now == ChatMember.Status.kicked || now == ChatMember.Status.left;
        if (isPrivate(change.chat(), change.from())) {
            return gone ? Optional.of(incoming(key, change.chat(), change.from(), new Left())) : Optional.empty();
        }
        boolean group = change.chat().type() == Chat.Type.group || change.chat().type() == Chat.Type.supergroup;
        return group && !gone ? Optional.of(incoming(key, change.chat(), change.from(), new Crowd())) : Optional.empty();
    }

    private static boolean isPrivate(Chat chat, User from) {
        return chat.type() == Chat.Type.Private && chat.id().equals(from.id());
    }

    private static Incoming incoming(String key, Chat chat, User from, What what) {
        return new Incoming(key, Long.toString(chat.id()), language(from), what);
    }

    private static String language(User user) {
        return user.languageCode() == null ? "" : user.languageCode();
    }
}
