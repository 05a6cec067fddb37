package innkeeper.notification.messenger.domain;

import innkeeper.notification.letter.domain.Letter;
import java.net.URI;
import java.util.Optional;

/**
 * What a messenger shows.
 *
 * @param link what it opens, as a button
 */
public record Note(String text, Optional<URI> link) {
    public static Note of(Letter.ChatText chat) {
        return new Note(chat.text(), Optional.of(chat.link()).filter(link -> !link.isEmpty()).map(URI::create));
    }
}
