package innkeeper.kit.seal;

/** A sealed content that cannot be opened; says why, and nothing of what is inside. */
@SuppressWarnings("serial")
public final class InvalidEnvelope extends RuntimeException {
    InvalidEnvelope(String why) {
        super(why, null, false, false);
    }
}
