package innkeeper.notification.inbox.usecase;

import innkeeper.kernel.PersonId;
import innkeeper.notification.inbox.domain.InboxChange;
import innkeeper.notification.inbox.domain.InboxEntry;
import innkeeper.notification.message.domain.NotificationId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An inbox that wakes those who follow it: at once when this instance changes something, and when it looks for what others have
 * changed, which is one question for all that are followed here and none where nobody is.
 */
public final class FollowedInbox implements Inbox {
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final Duration REST = Duration.ofHours(1);

    private final Inbox inbox;
    private final Map<PersonId, Set<Runnable>> followers = new ConcurrentHashMap<>();
    private final Map<PersonId, Long> seen = new ConcurrentHashMap<>();
    private volatile Runnable looking = () -> {};

    public FollowedInbox(Inbox inbox) {
        this.inbox = inbox;
    }

    /** To be run whenever somebody begins to follow: from then on {@link #look} is worth while. */
    public void whenFollowed(Runnable look) {
        looking = look;
    }

    /** From now on changes wake the follower; there may be none, and several may wake it once. */
    public void follow(PersonId person, Runnable follower) {
        followers.compute(person, (_, others) -> {
            Set<Runnable> all = others == null ? ConcurrentHashMap.newKeySet() : others;
            all.add(follower);
            return all;
        });
        looking.run();
    }

    public void leave(PersonId person, Runnable follower) {
        followers.computeIfPresent(person, (_, all) -> {
            all.remove(follower);
            return all.isEmpty() ? null : all;
        });
    }

    /** Wakes those who follow an inbox that has changed since the last look. */
    public void look() {
        Set<PersonId> followed = Set.copyOf(followers.keySet());
        seen.keySet().retainAll(followed);
        if (!followed.isEmpty()) {
            inbox.lastChanges(followed).forEach((person, change) -> {
                if (!change.equals(seen.put(person, change))) {
                    wake(person);
                }
            });
        }
    }

    public Duration untilLook() {
        return followers.isEmpty() ? REST : LOOK;
    }

    @Override
    public void put(NotificationId message, PersonId person, String subject, String text, Instant at) {
        inbox.put(message, person, subject, text, at);
        wake(person);
    }

    @Override
    public Optional<InboxEntry> find(NotificationId message) {
        return inbox.find(message);
    }

    @Override
    public List<InboxEntry> list(
            PersonId person, boolean unreadOnly, Optional<NotificationId> olderThan, int limit) {
        return inbox.list(person, unreadOnly, olderThan, limit);
    }

    @Override
    public void read(PersonId person, NotificationId message, Instant at) {
        inbox.read(person, message, at);
        wake(person);
    }

    @Override
    public List<InboxChange> changes(PersonId person, long after, int limit) {
        return inbox.changes(person, after, limit);
    }

    @Override
    public Map<PersonId, Long> lastChanges(Set<PersonId> people) {
        return inbox.lastChanges(people);
    }

    @Override
    public void forget(PersonId person) {
        inbox.forget(person);
    }

    private void wake(PersonId person) {
        followers.getOrDefault(person, Set.of()).forEach(Runnable::run);
    }
}
