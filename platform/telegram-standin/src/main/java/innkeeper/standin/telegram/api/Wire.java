package innkeeper.standin.telegram.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import innkeeper.standin.telegram.chat.Chat;
import innkeeper.standin.telegram.chat.Keyboard;
import innkeeper.standin.telegram.chat.Kind;
import innkeeper.standin.telegram.chat.Person;
import innkeeper.standin.telegram.chat.Post;
import innkeeper.standin.telegram.chat.Query;
import innkeeper.standin.telegram.text.Entity;
import innkeeper.standin.telegram.text.Formatted;
import innkeeper.standin.telegram.text.Look;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** People, chats and messages as the API writes them: what is not there is left out. */
public final class Wire {
    public static final String BOT_NAME = "innkeeper_stand_in_bot";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int PHOTO_WIDTH = 1280;
    private static final int PHOTO_HEIGHT = 853;

    private Wire() {}

    static ObjectNode bot(long id) {
        return JSON.objectNode().put("id", id).put("is_bot", true).put("first_name", "Innkeeper")
                .put("username", BOT_NAME);
    }

    static ObjectNode me(long id) {
        return bot(id).put("can_join_groups", true).put("can_read_all_group_messages", false)
                .put("supports_inline_queries", false);
    }

    static ObjectNode person(Person person) {
        ObjectNode user = JSON.objectNode().put("id", person.id()).put("is_bot", false).put("first_name", person.name());
        if (!person.username().isEmpty()) {
            user.put("username", person.username());
        }
        if (!person.language().isEmpty()) {
            user.put("language_code", person.language());
        }
        return user;
    }

    static ObjectNode chat(Chat chat) {
        return JSON.objectNode().put("id", chat.id()).put(chat.kind() == Kind.PRIVATE ? "first_name" : "title",
                chat.title()).put("type", chat.kind().wire());
    }

    /** @param from who wrote it */
    static ObjectNode message(Post post, Chat chat, ObjectNode from) {
        ObjectNode message = JSON.objectNode().put("message_id", post.id());
        message.set("from", from);
        message.set("chat", chat(chat));
        message.put("date", post.at().getEpochSecond());
        if (post.wasEdited()) {
            message.put("edit_date", post.edited().getEpochSecond());
        }
        if (post.pictured()) {
            message.putArray("photo").addObject().put("file_id", "photo-" + post.id())
                    .put("file_unique_id", "p" + post.id()).put("width", PHOTO_WIDTH).put("height", PHOTO_HEIGHT);
        }
        content(message, post.content(), post.pictured() ? "caption" : "text");
        if (!post.keyboard().rows().isEmpty()) {
            message.set("reply_markup", keyboard(post.keyboard()));
        }
        return message;
    }

    /** A message that says what became of a chat, not what somebody wrote. */
    static ObjectNode service(int id, Chat chat, ObjectNode from, Instant at) {
        ObjectNode message = JSON.objectNode().put("message_id", id);
        message.set("from", from);
        message.set("chat", chat(chat));
        return message.put("date", at.getEpochSecond());
    }

    /** @param message nothing where it has been deleted meanwhile */
    static ObjectNode query(Query query, Chat chat, Optional<ObjectNode> message) {
        ObjectNode told = JSON.objectNode().put("id", query.id());
        told.set("from", person(query.from()));
        told.set("message", message.orElseGet(() -> {
            ObjectNode gone = JSON.objectNode();
            gone.set("chat", chat(chat));
            return gone.put("message_id", query.post()).put("date", 0);
        }));
        return told.put("chat_instance", Long.toString(query.chat() * 31)).put("data", query.data());
    }

    static ObjectNode membership(Chat chat, Person by, long bot, Instant at, String before, String after) {
        ObjectNode told = JSON.objectNode();
        told.set("chat", chat(chat));
        told.set("from", person(by));
        told.put("date", at.getEpochSecond());
        told.set("old_chat_member", member(bot, before));
        told.set("new_chat_member", member(bot, after));
        return told;
    }

    private static ObjectNode member(long bot, String status) {
        ObjectNode member = JSON.objectNode().put("status", status);
        member.set("user", bot(bot));
        return status.equals("kicked") ? member.put("until_date", 0) : member;
    }

    private static void content(ObjectNode message, Formatted content, String field) {
        if (!content.text().isEmpty()) {
            message.put(field, content.text());
        }
        if (!content.entities().isEmpty()) {
            message.set(field.equals("text") ? "entities" : "caption_entities", entities(content.entities()));
        }
    }

    private static ArrayNode entities(List<Entity> entities) {
        ArrayNode list = JSON.arrayNode();
        for (Entity entity : entities) {
            ObjectNode told = list.addObject().put("type", entity.look().wire()).put("offset", entity.offset())
                    .put("length", entity.length());
            if (entity.look() == Look.TEXT_LINK) {
                told.put("url", entity.value());
            }
        }
        return list;
    }

    private static ObjectNode keyboard(Keyboard keyboard) {
        ObjectNode markup = JSON.objectNode();
        ArrayNode rows = markup.putArray("inline_keyboard");
        keyboard.rows().forEach(row -> {
            ArrayNode line = rows.addArray();
            row.forEach(button -> {
                ObjectNode told = line.addObject().put("text", button.text());
                switch (button.action()) {
                    case CALLBACK, URL -> told.put(button.action().wire(), button.value());
                    case COPY -> told.putObject(button.action().wire()).put("text", button.value());
                }
            });
        });
        return markup;
    }
}
