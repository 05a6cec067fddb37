package innkeeper.kit.access;

/** May this caller do this to that? Fails closed: no answer is never a yes. */
public interface Authorization {
    /**
     * @param token the caller's access token, empty for an anonymous caller
     * @throws innkeeper.kit.problem.ProblemException 401 {@code invalid-token} when a token is given but not valid
     * @throws innkeeper.kit.problem.Unavailable when nobody can say
     */
    Decision decide(String token, String action, Resource resource);
}
