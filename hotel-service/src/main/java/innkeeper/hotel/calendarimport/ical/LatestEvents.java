package innkeeper.hotel.calendarimport.ical;

import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.property.ValuedProperty;
import innkeeper.hotel.calendarfeed.ical.FeedWriter;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Of the events of a calendar those that count: each of one identity once, as it was changed last (RFC 5545, 3.8.7.4), but for those
 * that are cancelled, take no time, or are our own. An event without an identity stands for itself.
 */
final class LatestEvents {
    private static final Comparator<VEvent> BY_CHANGE = Comparator.<VEvent>comparingInt(
            event -> Optional.ofNullable(ValuedProperty.getValue(event.getSequence())).orElse(0))
            .thenComparing(event -> Optional.ofNullable(ValuedProperty.getValue(event.getLastModified())).orElse(new Date(0)));

    private record Identity(String uid, Optional<Date> replaced) {}

    private LatestEvents() {}

    static List<VEvent> of(List<VEvent> events) {
        Map<Identity, VEvent> latest = new LinkedHashMap<>();
        events.stream().filter(event -> !uid(event).isEmpty()).forEach(event -> latest.merge(identity(event), event,
                (before, after) -> BY_CHANGE.compare(before, after) > 0 ? before : after));
        return Stream.concat(latest.values().stream(), events.stream().filter(event -> uid(event).isEmpty()))
                .filter(event -> !uid(event).endsWith(FeedWriter.OWN_EVENTS)).toList();
    }

    /** Whether nobody can stay while it lasts. */
    static boolean takesTime(VEvent event) {
        Status status = event.getStatus();
        Transparency transparency = event.getTransparency();
        return !(status != null && status.isCancelled()) && !(transparency != null && transparency.isTransparent());
    }

    static String uid(VEvent event) {
        return Optional.ofNullable(ValuedProperty.getValue(event.getUid())).map(String::strip).orElse("");
    }

    private static Identity identity(VEvent event) {
        return new Identity(uid(event), Optional.ofNullable(ValuedProperty.getValue(event.getRecurrenceId())));
    }
}
