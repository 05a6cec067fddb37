package innkeeper.notification.kafka;

import innkeeper.kernel.PersonId;
import innkeeper.notification.domain.Addressee;
import innkeeper.notification.domain.Language;
import innkeeper.notification.domain.Person;
import java.time.Instant;

import static innkeeper.notification.kafka.Required.required;

/** The part of a user event that matters to somebody who writes to them. */
record UserMessage(PersonId userId, String email, String fullName, String locale, Boolean emailVerified) {
    Person person(Instant saidAt) {
        return new Person(
                required("/user_id", userId),
                new Addressee(
                        required("/email", email),
                        required("/full_name", fullName),
                        Language.of(required("/locale", locale)),
                        Boolean.TRUE.equals(emailVerified)),
                saidAt);
    }
}
