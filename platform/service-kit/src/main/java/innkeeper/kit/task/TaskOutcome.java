package innkeeper.kit.task;

/** What came of an attempt at a task. */
public enum TaskOutcome {
    /** Nothing is left to do, whether it succeeded or was given up. */
    DONE,
    /** It was tried, and comes again. */
    AGAIN,
    /** What it needs could not be reached: it comes again after the first pause, and the attempt does not count. */
    AWAY,
    /** Something else has to be first: nothing was tried, and it comes again. */
    NOT_YET;

    public static TaskOutcome doneIf(boolean done) {
        return done ? DONE : AGAIN;
    }
}
