package innkeeper.notification.kafka;

import innkeeper.kit.problem.InvalidInput;

/** A field without which an event says nothing to us. */
final class Required {
    private Required() {}

    /** @throws InvalidInput when it is missing or null, so that the event becomes a dead letter at once */
    static <T> T required(String pointer, T value) {
        if (value == null) {
            throw new InvalidInput(pointer, "is missing");
        }
        return value;
    }
}
