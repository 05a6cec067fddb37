package innkeeper.notification.delivery.usecase;

import innkeeper.kernel.PersonId;
import innkeeper.notification.delivery.domain.DeliveryId;
import innkeeper.notification.letter.domain.Letter;
import innkeeper.notification.message.domain.Notification;
import innkeeper.notification.people.domain.Addressee;

/**
 * A message in its words, ready to be carried.
 *
 * @param copy 1, and one more whenever somebody has it sent again: the same id and copy are the same thing
 */
public record Parcel(DeliveryId id, int copy, Notification notification, Addressee addressee, Letter letter) {
    /** The same for every try of the same copy, which a provider carries once. */
    public String key() {
        return "%s/%d".formatted(id, copy);
    }

    /** Whose message it is. */
    public PersonId person() {
        return new PersonId(notification.recipient().value());
    }
}
