package innkeeper.auth.session.domain;

/**
 * The program that a session was opened for, and what it asked for.
 *
 * @param client id of a registered program; empty where somebody logged in here, with whatever program
 */
public record ClientGrant(String client, Scope scope) {
    public static final ClientGrant NONE = new ClientGrant("", Scope.NONE);
}
