package innkeeper.standin.telegram.chat;

import innkeeper.standin.telegram.text.Formatted;
import java.time.Instant;

/**
 * A message as a chat shows it.
 *
 * @param author the person; 0 for the bot
 * @param content its text, or the caption of its picture
 * @param photo the address of its picture; empty where it has none
 * @param edited when it was changed last; as {@code at} where it never was
 */
public record Post(int id, long chat, long author, Instant at, Instant edited, Formatted content, String photo,
        Keyboard keyboard) {
    /** What the eye reads. */
    public String text() {
        return content.text();
    }

    public boolean fromBot() {
        return author == 0;
    }

    public boolean pictured() {
        return !photo.isEmpty();
    }

    public boolean wasEdited() {
        return edited.isAfter(at);
    }

    Post showing(Formatted other, Keyboard below, Instant when) {
        return new Post(id, chat, author, at, when, other, photo, below);
    }
}
