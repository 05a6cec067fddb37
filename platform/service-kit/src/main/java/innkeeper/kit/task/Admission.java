package innkeeper.kit.task;

import java.time.Duration;

/** How many tasks of a kind may be begun now, besides how many hands are free. What was admitted is begun, or given back. */
public interface Admission {
    /** Whenever hands are free. */
    Admission UNLIMITED = new Admission() {
        @Override
        public int admit(int wanted) {
            return wanted;
        }

        @Override
        public void giveBack(int unused) {
            // nothing was counted
        }

        @Override
        public void ended(TaskOutcome outcome) {
            // nothing is learnt from it
        }

        @Override
        public Duration pause() {
            return Duration.ZERO;
        }
    };

    /** @return at most {@code wanted} */
    int admit(int wanted);

    /** There were fewer tasks than were admitted. */
    void giveBack(int unused);

    /** What came of one that was admitted. */
    void ended(TaskOutcome outcome);

    /** When to ask again, after fewer were admitted than wanted. */
    Duration pause();
}
