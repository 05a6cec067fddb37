package innkeeper.notification.people.kafka;

import innkeeper.kernel.HotelId;
import innkeeper.kernel.PersonId;
import innkeeper.notification.message.domain.Party;
import innkeeper.notification.message.domain.StaffFacts;
import innkeeper.notification.staff.domain.TeamChange;
import java.time.Instant;
import java.util.Optional;

import static innkeeper.notification.message.kafka.Required.required;

/** What a user event tells of the person's work for a hotel. */
record StaffMessage(PersonId userId, String fullName, HotelPart hotel, Party relation, AuthorPart by) {
    record HotelPart(HotelId id, String name) {}

    /** @param personId null where nobody decided it */
    record AuthorPart(PersonId personId, String name, Party as) {}

    /** Whether it is the person's own doing. */
    boolean isOwn() {
        return required("/user_id", userId).equals(required("/by", by).personId);
    }

    /** As the person reads of it. */
    StaffFacts facts(Instant at) {
        AuthorPart author = required("/by", by);
        return new StaffFacts(at, required("/hotel/name", required("/hotel", hotel).name),
                required("/relation", relation), "", required("/by/name", author.name), required("/by/as", author.as));
    }

    /** As the owner of the hotel reads of it. */
    TeamChange change(Instant at) {
        return new TeamChange(required("/hotel/id", required("/hotel", hotel).id), required("/user_id", userId),
                Optional.ofNullable(required("/by", by).personId), facts(at).of(required("/full_name", fullName)));
    }
}
