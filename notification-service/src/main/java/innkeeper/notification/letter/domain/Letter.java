package innkeeper.notification.letter.domain;

import innkeeper.notification.people.domain.Language;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A message as the recipient reads it: the same words with and without layout, and in short. What only some channels carry is
 * written when it is asked for.
 *
 * @param layout      writes the words as HTML
 * @param shortly     writes one paragraph of at most {@link #LONGEST_BRIEF} characters, for telephones and small screens
 * @param spoken      writes all that the text says of the news, of at most {@link #LONGEST_IN_A_CHAT} characters, for chats
 * @param event       writes what the recipient's calendar is told besides
 * @param unsubscribe where mail programs switch such messages off (RFC 8058); empty for what cannot be
 */
public record Letter(Language language, String subject, String text, Supplier<String> layout, Supplier<String> shortly,
        Supplier<ChatText> spoken, Supplier<Optional<Invitation>> event, Optional<URI> unsubscribe) {
    public static final int LONGEST_BRIEF = 300;
    /** As the contract of the messenger has it. */
    public static final int LONGEST_IN_A_CHAT = 4096;

    /**
     * As a chat shows it.
     *
     * @param link what it opens, as a button; empty where it opens nothing
     */
    public record ChatText(String text, String link) {}

    public String html() {
        return layout.get();
    }

    public String brief() {
        return shortly.get();
    }

    public ChatText chat() {
        return spoken.get();
    }

    public Optional<Invitation> calendar() {
        return event.get();
    }

    /** What is to be done with an event of a calendar (RFC 5546, 1.4). */
    public enum Method {
        /** To be entered, or changed. */
        REQUEST,
        /** To be taken out. */
        CANCEL
    }

    /**
     * An event of a calendar.
     *
     * @param content an iCalendar object (RFC 5545) with that method
     */
    public record Invitation(Method method, String content) {}
}
