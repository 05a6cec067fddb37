package innkeeper.auth.session.domain;

/** What becomes of a session when one of its refresh tokens is presented. */
public sealed interface Rotation {
    /** The token is exchanged for a successor. */
    record Granted(Session session) implements Rotation {}

    /** An old token came back: somebody has a copy, so the whole family ends. */
    record Replayed(Session session) implements Rotation {}

    /** The token or its session is over; nothing changes. */
    record Over(Session session) implements Rotation {}
}
