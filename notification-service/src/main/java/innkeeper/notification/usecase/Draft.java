package innkeeper.notification.usecase;

import innkeeper.notification.domain.Addressee;
import innkeeper.notification.domain.Letter;

/** What became of a message that it was time to write. */
public sealed interface Draft {
    record Ready(Addressee addressee, Letter letter) implements Draft {}

    /** Worth another try later. */
    record NotYet(String why) implements Draft {}

    record Never(String why) implements Draft {}
}
