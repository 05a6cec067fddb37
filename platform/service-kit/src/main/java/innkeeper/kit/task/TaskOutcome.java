package innkeeper.kit.task;

/** What came of an attempt at a task. */
public enum TaskOutcome {
    /** Nothing is left to do, whether it succeeded or was given up. */
    DONE,
    AGAIN;

    public static TaskOutcome doneIf(boolean done) {
        return done ? DONE : AGAIN;
    }
}
