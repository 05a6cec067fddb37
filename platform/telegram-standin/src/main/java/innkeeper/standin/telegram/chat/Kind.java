package innkeeper.standin.telegram.chat;

import java.util.Locale;

/** What a chat is. */
public enum Kind {
    PRIVATE, GROUP, SUPERGROUP;

    /** As the API writes it. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
