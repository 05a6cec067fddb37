package innkeeper.notification.messenger.domain;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a messenger shows.
 *
 * @param text in short form
 * @param link what it opens, as a button
 */
public record Note(String text, Optional<URI> link) {
    private static final Pattern ENDS_WITH_LINK = Pattern.compile("(?s)(.*?)\\s+(https?://\\S+)");

    /** Of the short form of a letter, whose link is the last word. */
    public static Note of(String brief) {
        Matcher linked = ENDS_WITH_LINK.matcher(brief);
        return linked.matches()
                ? new Note(linked.group(1), Optional.of(URI.create(linked.group(2))))
                : new Note(brief, Optional.empty());
    }
}
