package innkeeper.kit.settings;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** So many in so long a time. */
public record Rate(int count, Duration period) {
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,9})/(\\S+)");

    /** @throws IllegalArgumentException for anything but a count above zero and a time that passes */
    static Rate parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        Rate rate = new Rate(Integer.parseInt(matcher.group(1)), Durations.parse(matcher.group(2)));
        if (rate.count < 1 || !rate.period.isPositive()) {
            throw new IllegalArgumentException(text);
        }
        return rate;
    }

    /** No more at once, and no more in the long run. */
    boolean isWithin(Rate most) {
        return count <= most.count && (double) count / period.toNanos() <= (double) most.count / most.period.toNanos();
    }
}
