package innkeeper.notification.message.domain;

import java.time.Instant;

/**
 * What a message about somebody's work for a hotel can say, fixed at the moment of the event.
 *
 * @param hotel    its name
 * @param relation what the person is there from now on; what they were, where that has ended
 * @param member   whose work it is; empty where it is the reader's own
 * @param byName   who decided it; empty where nobody did
 */
public record StaffFacts(Instant at, String hotel, Party relation, String member, String byName, Party byAs) {
    /** As the owner of the hotel reads of it. */
    public StaffFacts of(String name) {
        return new StaffFacts(at, hotel, relation, name, byName, byAs);
    }
}
