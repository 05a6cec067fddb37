package innkeeper.notification.inbox.domain;

/** An entry as its last change left it, by the number of that change: numbers rise in each inbox, and become visible in order. */
public record InboxChange(long number, InboxEntry entry) {}
