package innkeeper.system.matrix.stage;

/** A request that is ready to go, with the credential of whoever makes it. */
@FunctionalInterface
public interface Call {
    /** Makes it, and tells what came back in the words of the table. */
    String answer();
}
