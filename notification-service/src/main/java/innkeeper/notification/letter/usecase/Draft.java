package innkeeper.notification.letter.usecase;

import innkeeper.notification.letter.domain.Letter;
import innkeeper.notification.people.domain.Addressee;

/** What became of a message that it was time to write. */
public sealed interface Draft {
    record Ready(Addressee addressee, Letter letter) implements Draft {}

    /** Worth another try later. */
    record NotYet(String why) implements Draft {}

    record Never(String why) implements Draft {}
}
