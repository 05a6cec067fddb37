package innkeeper.notification.message.kafka;

import innkeeper.kit.problem.InvalidInput;

/** A field without which an event says nothing to us. */
public final class Required {
    private Required() {}

    /** @throws InvalidInput when it is missing or null, so that the event becomes a dead letter at once */
    public static <T> T required(String pointer, T value) {
        if (value == null) {
            throw new InvalidInput(pointer, "is missing");
        }
        return value;
    }
}
