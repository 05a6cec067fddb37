package innkeeper.kit.remote;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Until when somebody asks to be left alone (RFC 9110, 10.2.3): seconds, or a date. */
public final class RetryAfter {
    /** Where it is not said in a way that we understand. */
    private static final Duration USUAL = Duration.ofSeconds(5);
    /** Longer than this nobody is believed. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private RetryAfter() {}

    /** What an answer asks for; in a few seconds where it says nothing. */
    public static Instant of(HttpResponse<?> answer, Instant now) {
        return read(answer.headers().firstValue("Retry-After").orElse(""), now);
    }

    /** @return an hour from now at most; in a few seconds where the value says nothing */
    public static Instant read(String value, Instant now) {
        Instant until = asked(value.strip(), now);
        Instant latest = now.plus(LONGEST);
        return until.isAfter(latest) ? latest : until;
    }

    private static Instant asked(String value, Instant now) {
        if (value.matches("\\d{1,9}")) {
            return now.plusSeconds(Long.parseLong(value));
        }
        try {
            return ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        } catch (DateTimeParseException _) {
            return now.plus(USUAL);
        }
    }
}
