package innkeeper.kit.http;

import innkeeper.kernel.Rejected;
import innkeeper.kit.ids.Ids;
import innkeeper.kit.problem.InvalidInput;
import innkeeper.kit.problem.ProblemKind;
import innkeeper.kit.problem.Refused;
import java.util.UUID;
import java.util.function.Function;

/** One request under an idempotency key: done once, answered as often as it is asked. */
record Once(Idempotency idempotency, String scope, String key, String requestHash) {
    Answer run(Function<UUID, Answer> work) {
        return switch (idempotency.claim(scope, key, requestHash, Ids.next())) {
            case Idempotency.Claim.Taken(UUID id) -> first(work, id);
            case Idempotency.Claim.Answered(Idempotency.Kept kept) -> again(kept);
            case Idempotency.Claim.Running _ -> throw new Refused(ProblemKind.CONFLICT, "idempotency-key-in-use",
                    "Ask again when the first request has ended");
            case Idempotency.Claim.OtherRequest _ -> throw new Refused(ProblemKind.UNPROCESSABLE,
                    "idempotency-key-reused", "Use a new key for a new request");
        };
    }

    private Answer first(Function<UUID, Answer> work, UUID id) {
        Answer answer;
        try {
            answer = work.apply(id).rendered();
        } catch (Rejected | Refused | InvalidInput e) {
            idempotency.release(scope, key);
            throw e;
        } catch (RuntimeException | Error e) {
            // the work may have been done before the answer was lost: a repeat finds it under the same id
            idempotency.suspend(scope, key);
            throw e;
        }
        if (answer.status() / 100 == 2) {
            idempotency.keep(scope, key, kept(answer));
        } else {
            idempotency.release(scope, key);
        }
        return answer;
    }

    private static Idempotency.Kept kept(Answer answer) {
        return answer.body() instanceof Answer.Body.Text(String mediaType, String text)
                ? new Idempotency.Kept(answer.status(), answer.headers(), mediaType, text)
                : new Idempotency.Kept(answer.status(), answer.headers(), "", "");
    }

    private static Answer again(Idempotency.Kept kept) {
        Answer answer = kept.mediaType().isEmpty()
                ? Answer.empty(kept.status())
                : Answer.text(kept.status(), kept.mediaType(), kept.body());
        for (var header : kept.headers().entrySet()) {
            answer = answer.header(header.getKey(), header.getValue());
        }
        return answer.header("Idempotency-Replayed", "true");
    }
}
