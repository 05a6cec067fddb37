package innkeeper.standin.telegram.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import innkeeper.standin.telegram.Rules;
import innkeeper.standin.telegram.chat.Chat;
import innkeeper.standin.telegram.chat.ChatBook;
import innkeeper.standin.telegram.chat.Keyboard;
import innkeeper.standin.telegram.chat.Kind;
import innkeeper.standin.telegram.chat.Person;
import innkeeper.standin.telegram.chat.Post;
import innkeeper.standin.telegram.chat.Query;
import innkeeper.standin.telegram.chat.Standing;
import innkeeper.standin.telegram.text.Formatted;
import innkeeper.standin.telegram.update.Updates;
import java.time.Instant;
import java.util.Optional;

/** What people do in chats, and what the bot is told of it. */
public final class Happenings {
    private static final String MEMBERSHIP = "my_chat_member";

    private final Rules rules;
    private final ChatBook book;
    private final Updates updates;

    public Happenings(Rules rules, ChatBook book, Updates updates) {
        this.rules = rules;
        this.book = book;
        this.updates = updates;
    }

    /** Whoever writes to a bot that they have blocked unblocks it; in a group, the bot hears commands and its name only. */
    public Post say(Person person, Chat chat, String text) {
        if (chat.standing() == Standing.BLOCKED) {
            unblock(person, chat);
        }
        if (chat.standing() == Standing.SILENT) {
            book.stand(chat.id(), Standing.OPEN);
        }
        Post post = book.write(chat.id(), person.id(), Formatted.typed(text), "", Keyboard.NONE);
        boolean heard = chat.kind() == Kind.PRIVATE
                || chat.standing() == Standing.OPEN && (text.startsWith("/") || text.contains("@" + Wire.BOT_NAME));
        if (heard) {
            updates.add("message", chat.id(), Wire.message(post, chat, Wire.person(person)));
        }
        return post;
    }

    public void edit(Person person, Chat chat, Post post, String text) {
        book.rewrite(post, Formatted.typed(text), Keyboard.NONE).ifPresent(
                now -> updates.add("edited_message", chat.id(), Wire.message(now, chat, Wire.person(person))));
    }

    /** @param post may be gone, and its keyboard may no longer show the data: such a tap was on its way */
    public Query tap(Person person, Chat chat, int post, String data) {
        Query query = book.ask(person, chat.id(), post, data);
        Optional<ObjectNode> message = book.post(chat.id(), post)
                .map(shown -> Wire.message(shown, chat, Wire.bot(rules.botId())));
        updates.add("callback_query", chat.id(), Wire.query(query, chat, message));
        return query;
    }

    public void block(Person person, Chat chat) {
        book.stand(chat.id(), Standing.BLOCKED);
        tellMembership(person, chat, "member", "kicked");
    }

    public void unblock(Person person, Chat chat) {
        book.stand(chat.id(), Standing.OPEN);
        tellMembership(person, chat, "kicked", "member");
    }

    /** Somebody puts the bot into a new group. */
    public Chat group(Person person, String title) {
        Chat group = book.addGroup(title);
        tellMembership(person, group, "left", "member");
        return group;
    }

    public void kick(Person person, Chat group) {
        book.stand(group.id(), Standing.KICKED);
        tellMembership(person, group, "member", "kicked");
    }

    /** A group becomes a supergroup, under another id; both tell the bot. */
    public Chat migrate(Person person, Chat group) {
        Chat moved = book.migrate(group);
        Instant now = rules.clock().instant();
        updates.add("message", group.id(), Wire.service(book.nextPost(), group, Wire.person(person), now)
                .put("migrate_to_chat_id", moved.id()));
        updates.add("message", moved.id(), Wire.service(book.nextPost(), moved, Wire.person(person), now)
                .put("migrate_from_chat_id", group.id()));
        return moved;
    }

    private void tellMembership(Person person, Chat chat, String before, String after) {
        updates.add(MEMBERSHIP, chat.id(), Wire.membership(chat, person, rules.botId(), rules.clock().instant(), before,
                after));
    }
}
