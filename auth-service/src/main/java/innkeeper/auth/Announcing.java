package innkeeper.auth;

import innkeeper.auth.link.postgres.LetterRequests;
import innkeeper.auth.link.postgres.LettersAndSessions;
import innkeeper.auth.link.postgres.UserSecretsTopic;
import innkeeper.auth.person.postgres.PersonChanges;
import innkeeper.auth.person.postgres.UserTopic;
import innkeeper.auth.relation.postgres.PostgresRelations;
import innkeeper.kit.event.outbox.Outbox;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.seal.SealedTopic;
import innkeeper.kit.task.Tasks;
import java.time.Clock;

/** What tells others of people, inside the transaction of whoever changes them. */
public record Announcing(Outbox outbox, UserTopic users, UserSecretsTopic secrets, LetterRequests requests,
        LettersAndSessions consequences, PostgresRelations relations, PersonChanges people, Clock clock) {

    public static Announcing of(Outbox outbox, Tasks tasks, SealedTopic topic, Clock clock) {
        PostgresRelations relations = new PostgresRelations();
        UserTopic users = new UserTopic(relations, clock, Ids::next);
        UserSecretsTopic secrets = new UserSecretsTopic(topic, clock, Ids::next);
        LetterRequests requests = new LetterRequests(tasks);
        LettersAndSessions consequences = new LettersAndSessions(requests, outbox, secrets);
        return new Announcing(outbox, users, secrets, requests, consequences, relations,
                new PersonChanges(outbox, users, consequences, clock), clock);
    }
}
