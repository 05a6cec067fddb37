package innkeeper.notification.people.kafka;

import innkeeper.kernel.PersonId;
import innkeeper.notification.people.domain.Addressee;
import innkeeper.notification.people.domain.Language;
import innkeeper.notification.people.domain.Person;

import static innkeeper.notification.message.kafka.Required.required;

/** The part of a user event that matters to somebody who writes to them. */
record UserMessage(PersonId userId, String email, String fullName, String locale, Boolean emailVerified, String status,
        Integer version) {
    /** Then the account is gone, and with it all but the id. */
    boolean isDeleted() {
        return "deleted".equals(required("/status", status));
    }

    PersonId id() {
        return required("/user_id", userId);
    }

    Person person() {
        return new Person(
                id(),
                new Addressee(
                        required("/email", email),
                        required("/full_name", fullName),
                        Language.of(required("/locale", locale)),
                        Boolean.TRUE.equals(emailVerified)),
                required("/version", version));
    }
}
