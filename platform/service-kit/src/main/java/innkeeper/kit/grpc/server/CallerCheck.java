package innkeeper.kit.grpc.server;

/** Decides whether another service may call this one at all. */
@FunctionalInterface
public interface CallerCheck {
    /**
     * @param bearer the token of the call's {@code authorization: Bearer …} metadata, empty when there is none
     * @throws innkeeper.kit.problem.ProblemException 401 {@code unauthenticated} when the credential is missing or not valid
     * @throws innkeeper.kit.problem.Unavailable when nobody can say
     */
    void check(String bearer);
}
