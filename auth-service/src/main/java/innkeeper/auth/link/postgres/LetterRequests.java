package innkeeper.auth.link.postgres;

import innkeeper.auth.link.domain.LinkPurpose;
import innkeeper.auth.person.domain.EmailAddress;
import innkeeper.kit.database.Params;
import innkeeper.kit.database.Row;
import innkeeper.kit.database.Session;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.telemetry.Telemetry;
import java.time.Instant;
import java.util.Optional;

/** The queue of letters that were asked for; several instances take from it without waiting for each other. */
public final class LetterRequests {
    private static final Sql ADD = Sql.named("auth.request-letter", """
            insert into letter_request (purpose, address, requested_at, traceparent)
            values (:purpose, :address, :requested_at, :traceparent)""");
    private static final Sql TAKE = Sql.named("auth.take-letter-request", """
            delete from letter_request
            where seq = (select seq from letter_request order by seq limit 1 for update skip locked)
            returning purpose, address, traceparent""");

    private final Telemetry telemetry;

    public LetterRequests(Telemetry telemetry) {
        this.telemetry = telemetry;
    }

    record Request(LinkPurpose purpose, EmailAddress address, String traceparent) {
        private static Request of(Row row) {
            return new Request(LinkPurpose.named(row.text("purpose")), new EmailAddress(row.text("address")),
                    row.text("traceparent"));
        }
    }

    void add(Session session, LinkPurpose purpose, EmailAddress address, Instant now) {
        session.execute(ADD, Params.of("purpose", purpose.code())
                .and("address", address.value())
                .and("requested_at", now)
                .and("traceparent", telemetry.traceparent()));
    }

    /** It is back in the queue if the transaction does not commit. */
    Optional<Request> take(Transaction tx) {
        return tx.find(TAKE, Params.none(), Request::of);
    }
}
