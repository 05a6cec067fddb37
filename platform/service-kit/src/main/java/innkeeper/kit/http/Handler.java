package innkeeper.kit.http;

/** Answers one operation; the call has passed authorization by role and the contract. */
@FunctionalInterface
public interface Handler {
    Answer handle(Call call);
}
