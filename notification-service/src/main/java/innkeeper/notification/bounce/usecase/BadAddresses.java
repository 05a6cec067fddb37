package innkeeper.notification.bounce.usecase;

import innkeeper.kernel.PersonId;
import innkeeper.notification.bounce.domain.BadAddress;
import java.util.Optional;

/** Mailboxes to which no more mails go; case of letters makes no difference. */
public interface BadAddresses {
    Optional<BadAddress> find(String address);

    /** What is known as bad already stays as it is. */
    void add(BadAddress bad);

    /** Somebody has proven that they read there. */
    void clear(String address);

    /** Keeps nothing of a person who has left. */
    void forget(PersonId person);
}
