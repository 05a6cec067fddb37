package innkeeper.benchmark.rotation;

import innkeeper.benchmark.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Who was answered what, and when; and what was done to auth-service meanwhile. */
final class Timeline {
    /** The kinds of callers, in the order of the table's columns. */
    enum Kind {
        PERSON, SERVICE, NEW_TOKEN
    }

    /** An answer; its status is that of HTTP, also for gRPC; 0 is none at all. */
    record Answer(Kind kind, long askedAt, long answeredAt, int status) {}

    private record Event(long at, String what) {}

    private volatile long begun;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final Queue<Event> events = new ConcurrentLinkedQueue<>();

    void begin() {
        begun = System.nanoTime();
        event("load begins");
    }

    long now() {
        return System.nanoTime() - begun;
    }

    void answered(Kind kind, long askedAt, int status) {
        answers.add(new Answer(kind, askedAt, now(), status));
    }

    void event(String what) {
        events.add(new Event(now(), what));
    }

    List<Answer> answers() {
        return List.copyOf(answers);
    }

    void tell(Report report) {
        report.columns("second", "people at booking and hotel", "services at hotel's gRPC", "tokens asked of auth",
                "event");
        Map<Long, List<Answer>> bySecond = answers.stream().collect(Collectors.groupingBy(answer -> second(answer.answeredAt)));
        for (long second = 0; second <= second(now()); second++) {
            long at = second;
            List<Answer> seen = bySecond.getOrDefault(second, List.of());
            report.row(second, statuses(seen, Kind.PERSON), statuses(seen, Kind.SERVICE),
                    statuses(seen, Kind.NEW_TOKEN),
                    events.stream().filter(event -> second(event.at) == at)
                            .map(event -> "%s (%.1f s)".formatted(event.what, event.at / 1e9))
                            .collect(Collectors.joining("; ")));
        }
    }

    private static String statuses(List<Answer> seen, Kind kind) {
        Map<Integer, Long> counts = seen.stream().filter(answer -> answer.kind == kind)
                .collect(Collectors.groupingBy(Answer::status, Collectors.counting()));
        List<String> parts = new ArrayList<>();
        counts.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .forEach(count -> parts.add("%d × %d".formatted(count.getValue(), count.getKey())));
        return parts.isEmpty() ? "none" : String.join(", ", parts);
    }

    private static long second(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos);
    }
}
