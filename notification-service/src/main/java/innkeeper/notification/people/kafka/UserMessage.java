package innkeeper.notification.people.kafka;

import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.notification.people.domain.Addressee;
import innkeeper.notification.people.domain.Language;
import innkeeper.notification.people.domain.Person;
import innkeeper.notification.staff.domain.Post;
import innkeeper.notification.staff.domain.Relation;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static innkeeper.notification.message.kafka.Required.required;

/** The part of a user event that matters to somebody who writes to them. */
record UserMessage(PersonId userId, String email, String fullName, String locale, String phone,
        Boolean emailVerified, String status,
        List<RelationPart> relations, Integer version) {
    record RelationPart(HotelId hotelId, Relation relation, Long version) {
        Post post(String pointer) {
            return new Post(
                    required(pointer + "/hotel_id", hotelId),
                    required(pointer + "/relation", relation),
                    required(pointer + "/version", version));
        }
    }

    /** Then the account is gone, and with it all but the id. */
    boolean isDeleted() {
        return "deleted".equals(required("/status", status));
    }

    /** They delete their account: all that they do now is part of that, and they get a farewell. */
    boolean isLeaving() {
        return "leaving".equals(status);
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
                        Boolean.TRUE.equals(emailVerified),
                        Objects.requireNonNullElse(phone, "")),
                required("/version", version));
    }

    Set<Post> posts() {
        List<RelationPart> all = required("/relations", relations);
        return IntStream.range(0, all.size())
                .mapToObj(number -> all.get(number).post("/relations/" + number))
                .collect(Collectors.toSet());
    }
}
