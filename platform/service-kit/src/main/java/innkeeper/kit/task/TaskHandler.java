package innkeeper.kit.task;

/**
 * Does the work of one kind of task. It may come twice for the same task (a crash between its effect and the note that it
 * is done), so it looks first whether anything is left to do. A failure is an attempt that comes again.
 */
@FunctionalInterface
public interface TaskHandler {
    TaskOutcome handle(TaskAttempt attempt);
}
