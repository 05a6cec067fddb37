package innkeeper.kit.http;

import innkeeper.kernel.Rejected;
import innkeeper.kit.idempotency.Attempt;
import innkeeper.kit.idempotency.Idempotency;
import innkeeper.kit.idempotency.Idempotency.Claim;
import innkeeper.kit.problem.InvalidInput;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.ProblemKind;
import java.util.UUID;
import java.util.function.Function;

/** One request under an idempotency key: its work is done once, and every answer shows the thing as it is then. */
record Once(Idempotency idempotency, String scope, String key, String requestHash) {
    <T> Answer run(Function<UUID, T> work, Function<UUID, T> find, Function<T, Answer> show) {
        return switch (idempotency.claim(scope, key, requestHash)) {
            case Claim.Taken(Attempt attempt) -> show.apply(first(work, attempt));
            case Claim.Done(UUID thing) -> show.apply(find.apply(thing)).header("Idempotency-Replayed", "true");
            case Claim.Running _ -> throw new ProblemException(ProblemKind.CONFLICT, "idempotency-key-in-use",
                    "Ask again when the first request has ended");
            case Claim.OtherRequest _ -> throw new ProblemException(ProblemKind.UNPROCESSABLE,
                    "idempotency-key-reused", "Use a new key for a new request");
        };
    }

    private <T> T first(Function<UUID, T> work, Attempt attempt) {
        try {
            T done = attempt.run(() -> work.apply(attempt.request()));
            end(attempt);
            return done;
        } catch (Rejected | ProblemException | InvalidInput e) {
            idempotency.forget(attempt);
            throw e;
        } catch (RuntimeException | Error e) {
            giveUp(attempt, e);
            throw e;
        }
    }

    /** Where even that fails, the lease of the try runs out by itself. */
    private void giveUp(Attempt attempt, Throwable failure) {
        try {
            idempotency.giveUp(attempt);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private void end(Attempt attempt) {
        if (attempt.isRecorded()) {
            idempotency.ended(attempt);
        } else {
            idempotency.giveUp(attempt);
        }
    }
}
