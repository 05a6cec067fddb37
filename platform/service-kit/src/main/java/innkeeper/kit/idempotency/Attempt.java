package innkeeper.kit.idempotency;

import innkeeper.kit.database.Params;
import innkeeper.kit.database.Sql;
import innkeeper.kit.database.Transaction;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * One try of a request with a key. It reaches the stores beside their arguments, as the trace does, so that they record
 * the request as done in the transaction that does it (docs/decisions/0032). Only the newest try of a request can
 * commit: each has a fence of its own.
 */
public final class Attempt {
    private static final ScopedValue<Attempt> CURRENT = ScopedValue.newInstance();

    private static final Sql STILL_MINE = Sql.named("idempotency.still-mine", """
            select fence from idempotency_keys where fence = cast(:fence as uuid) for update
            """);
    private static final Sql RECORD = Sql.named("idempotency.record", """
            update idempotency_keys set thing_id = coalesce(thing_id, cast(:thing as uuid))
            where fence = cast(:fence as uuid)
            """);

    private final UUID request;
    private final UUID fence;
    private volatile boolean recorded;

    /** @param request the same for all tries of one request */
    public Attempt(UUID request, UUID fence) {
        this.request = request;
        this.fence = fence;
    }

    /** Empty where the request under way has no key. */
    public static Optional<Attempt> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    public <T> T run(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    /**
     * A part of the work commits, and more is to come.
     *
     * @throws ProblemException where a later try has taken over; the transaction must not commit then
     */
    public static void goesOn(Transaction tx) {
        current().ifPresent(attempt -> attempt.require(
                tx.find(STILL_MINE, Params.of("fence", attempt.fence), row -> row.uuid("fence")).isPresent()));
    }

    /**
     * The request is done when this transaction commits: from then on a repeat shows {@code thing} as it is then.
     *
     * @throws ProblemException where a later try has taken over; the transaction must not commit then
     */
    public static void isDone(Transaction tx, UUID thing) {
        current().ifPresent(attempt -> {
            attempt.require(tx.execute(RECORD, Params.of("fence", attempt.fence).and("thing", thing)) == 1);
            tx.afterCommit(attempt::recorded);
        });
    }

    public UUID request() {
        return request;
    }

    public UUID fence() {
        return fence;
    }

    public boolean isRecorded() {
        return recorded;
    }

    void recorded() {
        recorded = true;
    }

    private void require(boolean mine) {
        if (!mine) {
            throw new ProblemException(ProblemKind.CONFLICT, "idempotency-key-in-use",
                    "A later try of this request has taken over");
        }
    }
}
