package innkeeper.notification.webhook.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What came of one call. */
public sealed interface Heard {
    Duration took();

    /**
     * @param firstLine of the body, on one line and cut; may be empty
     * @param leaveUntil until when it asks to be left alone; empty where it does not
     */
    record Answered(int status, String firstLine, Duration took, Optional<Instant> leaveUntil) implements Heard {
        private static final int GONE = 410;

        public Answered(int status, String firstLine, Duration took) {
            this(status, firstLine, took, Optional.empty());
        }

        public boolean isTaken() {
            return status >= 200 && status < 300;
        }

        public boolean isGone() {
            return status == GONE;
        }

        public String words() {
            String redirect = status >= 300 && status < 400 ? " (redirects are not followed)" : "";
            return status + redirect + (firstLine.isEmpty() ? "" : ": " + firstLine);
        }
    }

    /** Nothing answered in time, or nothing could be asked. */
    record Unheard(String why, Duration took) implements Heard {}
}
