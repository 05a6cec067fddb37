package innkeeper.standin.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import innkeeper.standin.telegram.TelegramError;
import innkeeper.standin.telegram.Rules;
import innkeeper.standin.telegram.api.Method.Result;
import innkeeper.standin.telegram.api.Pictures.Picture;
import innkeeper.standin.telegram.chat.Chat;
import innkeeper.standin.telegram.chat.ChatBook;
import innkeeper.standin.telegram.chat.Keyboard;
import innkeeper.standin.telegram.chat.Kind;
import innkeeper.standin.telegram.chat.Post;
import innkeeper.standin.telegram.text.Formatted;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Messages: written, changed, deleted. */
final class MessageMethods {
    private static final long BOT = 0;
    private static final Duration DELETABLE = Duration.ofHours(48);
    private static final Set<String> ACTIONS = Set.of("typing", "upload_photo", "record_video", "upload_video",
            "record_voice", "upload_voice", "upload_document", "choose_sticker", "find_location", "record_video_note",
            "upload_video_note");

    private final Rules rules;
    private final ChatBook book;
    private final Access access;
    private final Texts texts;
    private final Pictures pictures;
    private final Keyboards keyboards;
    private final Flood flood;

    MessageMethods(Rules rules, ChatBook book) {
        this.rules = rules;
        this.book = book;
        this.access = new Access(book);
        this.texts = new Texts(rules.links());
        this.pictures = new Pictures(rules.links());
        this.keyboards = new Keyboards(rules.links());
        this.flood = new Flood(rules);
    }

    Map<String, Method> all() {
        return Map.of("sendMessage", this::sendMessage, "sendPhoto", this::sendPhoto, "sendMediaGroup", this::sendMediaGroup,
                "editMessageText", this::editText, "editMessageReplyMarkup", this::editMarkup,
                "deleteMessage", this::delete, "sendChatAction", this::act);
    }

    private Result sendMessage(Arguments arguments) {
        Formatted text = texts.message(arguments);
        return send(arguments, text, "");
    }

    private Result sendPhoto(Arguments arguments) {
        Picture picture = pictures.one(arguments);
        return send(arguments, picture.caption(), picture.address());
    }

    /** One message for each picture; the album has no buttons. */
    private Result sendMediaGroup(Arguments arguments) {
        List<Picture> album = pictures.album(arguments);
        Chat chat = access.writable(arguments);
        requireReplied(chat, arguments);
        album.forEach(_ -> flood.count(chat));
        ArrayNode messages = JsonNodeFactory.instance.arrayNode();
        String group = "";
        for (Picture picture : album) {
            Post post = book.write(chat.id(), BOT, picture.caption(), picture.address(), Keyboard.NONE);
            group = group.isEmpty() ? Integer.toString(post.id()) : group;
            messages.add(Wire.message(post, chat, Wire.bot(rules.botId())).put("media_group_id", group));
        }
        return Result.of(messages);
    }

    private Result send(Arguments arguments, Formatted content, String photo) {
        Keyboard keyboard = keyboards.read(arguments);
        Chat chat = access.writable(arguments);
        requireReplied(chat, arguments);
        flood.count(chat);
        return shown(book.write(chat.id(), BOT, content, photo, keyboard), chat);
    }

    private void requireReplied(Chat chat, Arguments arguments) {
        JsonNode reply = arguments.json("reply_parameters", "reply parameters").orElse(null);
        boolean lost = reply != null && book.post(chat.id(), reply.path("message_id").asInt()).isEmpty();
        if (lost && !reply.path("allow_sending_without_reply").asBoolean()) {
            throw TelegramError.badRequest("message to be replied not found");
        }
    }

    private Result editText(Arguments arguments) {
        Formatted text = texts.message(arguments);
        Keyboard keyboard = keyboards.read(arguments);
        Chat chat = access.writable(arguments);
        Post post = editable(chat, arguments);
        if (post.pictured()) {
            throw TelegramError.badRequest("there is no text in the message to edit");
        }
        return edit(chat, post, text, keyboard);
    }

    private Result editMarkup(Arguments arguments) {
        Keyboard keyboard = keyboards.read(arguments);
        Chat chat = access.writable(arguments);
        Post post = editable(chat, arguments);
        return edit(chat, post, post.content(), keyboard);
    }

    private Post editable(Chat chat, Arguments arguments) {
        Post post = access.post(chat, arguments, "message to edit");
        if (!post.fromBot()) {
            throw TelegramError.badRequest("message can't be edited");
        }
        return post;
    }

    private Result edit(Chat chat, Post post, Formatted content, Keyboard keyboard) {
        if (post.content().equals(content) && post.keyboard().equals(keyboard)) {
            throw TelegramError.badRequest("message is not modified: specified new message content and reply markup are exactly "
                    + "the same as a current content and reply markup of the message");
        }
        flood.count(chat);
        return shown(book.rewrite(post, content, keyboard)
                .orElseThrow(() -> TelegramError.badRequest("message to edit not found")), chat);
    }

    private Result delete(Arguments arguments) {
        Chat chat = access.known(arguments);
        Post post = access.post(chat, arguments, "message to delete");
        if (!post.fromBot() && chat.kind() != Kind.PRIVATE) {
            throw TelegramError.badRequest("message can't be deleted");
        }
        if (post.at().plus(DELETABLE).isBefore(rules.clock().instant())) {
            throw TelegramError.badRequest("message can't be deleted for everyone");
        }
        book.erase(chat.id(), post.id());
        return Result.TRUE;
    }

    private Result act(Arguments arguments) {
        if (!ACTIONS.contains(arguments.text("action"))) {
            throw TelegramError.badRequest("wrong parameter action in request");
        }
        access.writable(arguments);
        return Result.TRUE;
    }

    private Result shown(Post post, Chat chat) {
        return Result.of(Wire.message(post, chat, Wire.bot(rules.botId())));
    }
}
