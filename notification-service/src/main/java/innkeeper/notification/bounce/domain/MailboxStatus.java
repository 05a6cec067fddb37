package innkeeper.notification.bounce.domain;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether what a mail server says of a recipient means that nobody is there (RFC 3463, 3.2 and 3.3; RFC 5321, 4.2.3). */
public final class MailboxStatus {
    private static final Set<String> NO_MAILBOX = Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1");
    /** Where there is no enhanced status: no such mailbox, moved, no such name. */
    private static final Set<String> NO_MAILBOX_CODES = Set.of("550", "551", "553");
    /** A reply, and its enhanced status if it has one. */
    private static final Pattern REPLY = Pattern.compile("\\b(5\\d\\d)(?:[ -](5\\.\\d{1,3}\\.\\d{1,3})(?![.\\d]))?");
    /** It says no more than that it failed, so that the reply behind it counts. */
    private static final Set<String> SAYS_NOTHING = Set.of("", "5.0.0");

    private MailboxStatus() {}

    /** @param reply of a mail server; an enhanced status tells a mailbox that is full, or our sending of spam, from one that does not exist */
    public static boolean isNobodyThere(String reply) {
        Matcher said = REPLY.matcher(reply);
        return said.find() && (said.group(2) == null
                ? NO_MAILBOX_CODES.contains(said.group(1))
                : NO_MAILBOX.contains(said.group(2)));
    }

    /** @param status that a report states beside the reply */
    static boolean isNobodyThere(String status, String reply) {
        return SAYS_NOTHING.contains(status) ? isNobodyThere(reply) : NO_MAILBOX.contains(status);
    }
}
