package innkeeper.standin.telegram;

import innkeeper.standin.telegram.api.Happenings;
import innkeeper.standin.telegram.chat.Answer;
import innkeeper.standin.telegram.chat.Button;
import innkeeper.standin.telegram.chat.Button.Action;
import innkeeper.standin.telegram.chat.Chat;
import innkeeper.standin.telegram.chat.ChatBook;
import innkeeper.standin.telegram.chat.Person;
import innkeeper.standin.telegram.chat.Post;
import innkeeper.standin.telegram.chat.Query;
import java.util.List;
import java.util.NoSuchElementException;

/** One person in one chat: what they do there, and what they see. Nothing here waits for the bot. */
public final class Talk {
    private final Person person;
    private final long chat;
    private final ChatBook book;
    private final Happenings happenings;

    Talk(Person person, long chat, ChatBook book, Happenings happenings) {
        this.person = person;
        this.chat = chat;
        this.book = book;
        this.happenings = happenings;
    }

    public Person person() {
        return person;
    }

    public long chat() {
        return chat;
    }

    /** The same person in another chat. */
    public Talk in(long other) {
        return new Talk(person, other, book, happenings);
    }

    public Post says(String text) {
        return happenings.say(person, here(), text);
    }

    /** Changes what they wrote before. */
    public void edits(int post, String text) {
        happenings.edit(person, here(), post(post), text);
    }

    /**
     * Taps the newest button with that text.
     *
     * @throws NoSuchElementException where no message shows one that tells the bot something
     */
    public Query taps(String text) {
        for (Post post : posts().reversed()) {
            for (Button button : post.keyboard().buttons().toList()) {
                if (button.action() == Action.CALLBACK && button.text().equals(text)) {
                    return tapsOn(post.id(), button.value());
                }
            }
        }
        throw new NoSuchElementException("no button says \"%s\" to %s: %s".formatted(text, person.name(),
                posts().stream().map(post -> post.text() + " " + post.keyboard().rows()).toList()));
    }

    /** Taps a button of any message, also one that is gone by now. */
    public Query tapsOn(int post, String data) {
        return happenings.tap(person, here(), post, data);
    }

    /** Blocks the bot; in a group, throws it out. */
    public void blocks() {
        if (chat == person.id()) {
            happenings.block(person, here());
        } else {
            happenings.kick(person, here());
        }
    }

    public void unblocks() {
        happenings.unblock(person, here());
    }

    /** What the chat shows now, oldest first. */
    public List<Post> posts() {
        return book.posts(chat);
    }

    /** @throws NoSuchElementException where nothing was written yet */
    public Post last() {
        return posts().getLast();
    }

    /** @throws NoSuchElementException where it is gone */
    public Post post(int id) {
        return book.post(chat, id).orElseThrow();
    }

    /** What came of their taps, oldest first. */
    public List<Answer> answers() {
        return book.answers(person.id());
    }

    /** Their taps that the bot has not answered. */
    public List<Query> waiting() {
        return book.waiting().stream().filter(query -> query.from().id() == person.id()).toList();
    }

    public Chat here() {
        return book.chat(chat).orElseThrow();
    }
}
