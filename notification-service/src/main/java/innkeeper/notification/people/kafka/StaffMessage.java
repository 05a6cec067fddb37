package innkeeper.notification.people.kafka;

import innkeeper.notification.message.domain.Party;
import innkeeper.notification.message.domain.StaffFacts;
import java.time.Instant;

import static innkeeper.notification.message.kafka.Required.required;

/** What a user event tells of the person's work for a hotel. */
record StaffMessage(HotelPart hotel, Party relation, AuthorPart by) {
    record HotelPart(String name) {}

    record AuthorPart(String name, Party as) {}

    StaffFacts facts(Instant at) {
        AuthorPart author = required("/by", by);
        return new StaffFacts(at, required("/hotel/name", required("/hotel", hotel).name),
                required("/relation", relation), required("/by/name", author.name), required("/by/as", author.as));
    }
}
