package innkeeper.notification.bounce.domain;

import innkeeper.kernel.PersonId;
import java.time.Instant;

/**
 * A mailbox that does not exist, as far as mail servers say.
 *
 * @param person to whom we wrote there
 * @param why    the mail server's words
 */
public record BadAddress(String address, PersonId person, Instant since, String why) {}
