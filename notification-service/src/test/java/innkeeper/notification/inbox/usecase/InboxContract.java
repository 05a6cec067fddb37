package innkeeper.notification.inbox.usecase;

import innkeeper.kernel.PersonId;
import innkeeper.notification.inbox.domain.InboxChange;
import innkeeper.notification.inbox.domain.InboxEntry;
import innkeeper.notification.message.domain.Notification;
import innkeeper.notification.message.domain.NotificationId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static innkeeper.notification.Situations.ANNA_ID;
import static innkeeper.notification.Situations.BORIS_ID;
import static innkeeper.notification.Situations.NOW;
import static innkeeper.notification.Situations.id;
import static innkeeper.notification.Situations.toAnna;
import static innkeeper.notification.Situations.toBoris;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What every inbox promises. */
public abstract class InboxContract {
    protected abstract Inbox inbox();

    /** There is such a message. */
    protected abstract void written(Notification notification);

    @Test
    void a_message_lies_there_once_and_is_not_read() {
        lay(toAnna(1));
        lay(toAnna(1));
        assertEquals(List.of(new InboxEntry(id(1), ANNA_ID, "innkeeper.booking.confirmed", "Confirmed", "Dear reader",
                NOW, Optional.empty())), inbox().list(ANNA_ID, false, Optional.empty(), 10));
    }

    @Test
    void everybody_finds_their_own_newest_first_and_goes_on_where_a_page_ended() {
        List.of(toAnna(1), toBoris(2), toAnna(3)).forEach(this::lay);
        assertEquals(List.of(id(3), id(1)), listed(false, Optional.empty()));
        assertEquals(List.of(id(1)), listed(false, Optional.of(id(3))));
        assertEquals(List.of(id(2)), inbox().list(BORIS_ID, false, Optional.empty(), 10).stream()
                .map(InboxEntry::message).toList());
    }

    @Test
    void what_was_read_is_left_out_of_the_unread_and_the_first_time_counts() {
        List.of(toAnna(1), toAnna(2)).forEach(this::lay);
        inbox().read(ANNA_ID, id(1), NOW.plusSeconds(1));
        inbox().read(ANNA_ID, id(1), NOW.plusSeconds(2));
        inbox().read(BORIS_ID, id(2), NOW.plusSeconds(3));
        assertEquals(List.of(id(2)), listed(true, Optional.empty()));
        assertEquals(Optional.of(NOW.plusSeconds(1)), inbox().find(id(1)).flatMap(InboxEntry::readAt));
    }

    @Test
    void changes_are_numbered_for_each_person_and_each_entry_comes_once_as_it_stands() {
        List.of(toAnna(1), toBoris(2), toAnna(3)).forEach(this::lay);
        lay(toAnna(1));
        assertEquals(Map.of(ANNA_ID, 2L, BORIS_ID, 1L), inbox().lastChanges(Set.of(ANNA_ID, BORIS_ID)));
        assertEquals(List.of("1 unread", "3 unread"), changes(0, 10));
        assertEquals(List.of("1 unread"), changes(0, 1));
        assertEquals(List.of("3 unread"), changes(1, 10));
        inbox().read(ANNA_ID, id(1), NOW.plusSeconds(1));
        inbox().read(ANNA_ID, id(1), NOW.plusSeconds(2));
        assertEquals(List.of("3 unread", "1 read"), changes(0, 10));
        assertEquals(List.of("1 read"), changes(2, 10));
        assertEquals(Map.of(ANNA_ID, 3L), inbox().lastChanges(Set.of(ANNA_ID)));
    }

    @Test
    void an_inbox_in_which_nothing_ever_was_has_no_changes() {
        assertEquals(Map.of(), inbox().lastChanges(Set.of(ANNA_ID)));
        assertEquals(Map.of(), inbox().lastChanges(Set.of()));
        assertEquals(List.of(), changes(0, 10));
    }

    private List<String> changes(long after, int limit) {
        return inbox().changes(ANNA_ID, after, limit).stream().map(InboxChange::entry)
                .map(entry -> "%s %s".formatted(entry.message().toString().replaceAll(".*-0*", ""),
                        entry.readAt().isPresent() ? "read" : "unread"))
                .toList();
    }

    private void lay(Notification notification) {
        written(notification);
        inbox().put(notification.id(), new PersonId(notification.recipient().value()), "Confirmed", "Dear reader", NOW);
    }

    private List<NotificationId> listed(boolean unreadOnly, Optional<NotificationId> olderThan) {
        return inbox().list(ANNA_ID, unreadOnly, olderThan, 10).stream().map(InboxEntry::message).toList();
    }
}
