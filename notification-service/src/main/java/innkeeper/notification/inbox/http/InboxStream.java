package innkeeper.notification.inbox.http;

import innkeeper.kernel.PersonId;
import innkeeper.kit.access.Access;
import innkeeper.kit.access.Resource;
import innkeeper.kit.http.stream.EventBody;
import innkeeper.kit.http.stream.EventStream;
import innkeeper.kit.http.stream.StreamPlaces.Place;
import innkeeper.kit.problem.ProblemException;
import innkeeper.kit.problem.Unavailable;
import innkeeper.notification.inbox.domain.InboxChange;
import innkeeper.notification.inbox.usecase.FollowedInbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What changes in somebody's inbox, for as long as they read it and may. Between two changes it holds neither a connection to
 * the database nor anything but its place; while the database or auth-service is away nothing is sent, and it waits.
 */
final class InboxStream implements EventBody {
    private static final Logger LOG = LoggerFactory.getLogger(InboxStream.class);
    private static final Duration RETRY = Duration.ofSeconds(2);

    /** Nothing is sent on a leave that is older. */
    private static final Duration LEAVE = Duration.ofSeconds(1);

    private static final int AT_ONCE = 20;

    private final FollowedInbox inbox;
    private final PersonId person;
    private final Access access;
    private final Resource followed;
    private final Place place;
    private final StreamSettings settings;
    private final Clock clock;
    private long position;
    private Instant askedAt;
    private Instant wroteAt;

    InboxStream(FollowedInbox inbox, PersonId person, long position, Access access, Resource followed, Place place,
            StreamSettings settings, Clock clock) {
        this.inbox = inbox;
        this.person = person;
        this.position = position;
        this.access = access;
        this.followed = followed;
        this.place = place;
        this.settings = settings;
        this.clock = clock;
        this.askedAt = clock.instant();
        this.wroteAt = askedAt;
    }

    @Override
    public void write(EventStream stream) {
        Runnable wake = stream::wake;
        inbox.follow(person, wake);
        try {
            stream.position(Long.toString(position), RETRY);
            while (!stream.ended() && untilEnd().isPositive()) {
                if (!step(stream)) {
                    stream.rest(untilNext());
                }
            }
        } catch (ProblemException e) {
            LOG.info("A stream ends because its reader may not read it any more: {}", e.getMessage());
        } finally {
            inbox.leave(person, wake);
        }
    }

    @Override
    public void close() {
        place.close();
    }

    /** @return whether there may be more to send at once */
    private boolean step(EventStream stream) {
        boolean more = false;
        try {
            if (due(askedAt, settings.recheck())) {
                ask();
            }
            List<InboxChange> changes = inbox.changes(person, position, AT_ONCE);
            if (!changes.isEmpty() && due(askedAt, LEAVE)) {
                ask();
            }
            changes.forEach(change -> send(stream, change));
            more = changes.size() == AT_ONCE;
        } catch (Unavailable e) {
            LOG.debug("A stream waits: {}", e.getMessage());
        }
        if (due(wroteAt, settings.heartbeat())) {
            stream.heartbeat();
            wroteAt = clock.instant();
        }
        return more;
    }

    private void ask() {
        access.confirm(followed);
        askedAt = clock.instant();
    }

    private void send(EventStream stream, InboxChange change) {
        stream.event(Long.toString(change.number()), change.entry().readAt().isEmpty() ? "written" : "read",
                EntryView.of(change.entry()));
        position = change.number();
        wroteAt = clock.instant();
    }

    private Duration untilNext() {
        Duration next = shorter(untilEnd(), until(wroteAt, settings.heartbeat()));
        Duration asked = until(askedAt, settings.recheck());
        // an answer that did not come is asked for again soon
        return shorter(next, asked.isPositive() ? asked : LEAVE);
    }

    /** A token without end is as long as anybody stays. */
    private Duration untilEnd() {
        Instant end = access.subject().until();
        return end.equals(Instant.MAX) ? settings.recheck() : Duration.between(clock.instant(), end);
    }

    private boolean due(Instant since, Duration after) {
        return !until(since, after).isPositive();
    }

    private Duration until(Instant since, Duration after) {
        return Duration.between(clock.instant(), since.plus(after));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
