package innkeeper.auth.link.postgres;

import innkeeper.auth.link.domain.LinkPurpose;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.task.TaskKind;
import innkeeper.kit.task.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The letters that were asked for, each with its task. */
public final class LetterRequests {
    /** To write a letter. One at a time, for the newest link of a person is the one that counts. */
    public static final TaskKind LETTER = new TaskKind("letter", 1, Duration.ofMinutes(1));

    private static final Sql ADD = Sql.named("auth.request-letter", """
            insert into letter_requests (id, purpose, address, requested_at)
            values (cast(:id as uuid), :purpose, :address, :requested_at)""");
    private static final Sql TAKE = Sql.named("auth.take-letter-request", """
            delete from letter_requests
            where id = cast(:id as uuid)
            returning purpose, address""");

    private final Tasks tasks;

    public LetterRequests(Tasks tasks) {
        this.tasks = tasks;
    }

    record Request(LinkPurpose purpose, EmailAddress address) {
        private static Request of(Row row) {
            return new Request(LinkPurpose.named(row.text("purpose")), new EmailAddress(row.text("address")));
        }
    }

    void add(Transaction tx, LinkPurpose purpose, EmailAddress address, Instant now) {
        UUID id = Ids.next();
        tx.execute(ADD, Params.of("id", id)
                .and("purpose", purpose.code())
                .and("address", address.value())
                .and("requested_at", now));
        tasks.schedule(tx, LETTER, id);
    }

    /** It waits again if the transaction does not commit. */
    Optional<Request> take(Transaction tx, UUID id) {
        return tx.find(TAKE, Params.of("id", id), Request::of);
    }
}
