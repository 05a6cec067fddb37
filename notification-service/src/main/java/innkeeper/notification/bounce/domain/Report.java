package innkeeper.notification.bounce.domain;

import innkeeper.notification.delivery.domain.ProviderWords;
import java.time.Instant;
import java.util.List;

/**
 * What somebody says has become of a mail that a mail server had taken; anybody may say it, so it holds only where one of its
 * marks is ours.
 *
 * @param marks      what may hold the tag of the mail: its envelope's id, its {@code Message-ID}
 * @param recipients the mailbox that it is about, by its names
 * @param status     an enhanced status such as {@code 5.1.1} (RFC 3463); empty where none was given
 * @param diagnostic the words of the server that said so; empty where there are none
 */
public record Report(
        List<String> marks, List<String> recipients, Kind kind, String status, String diagnostic, Instant at) {
    /** What a report means. */
    public enum Kind {
        /** It did not arrive, and will not. */
        PERMANENT,
        /** It has not arrived yet, and is still tried. */
        PASSING,
        /** It was handed on to where nothing more is told. */
        RELAYED,
        /** It arrived, and whoever reads there calls it spam. */
        COMPLAINT
    }

    public Report {
        marks = List.copyOf(marks);
        recipients = List.copyOf(recipients);
    }

    /** Whether it says that there is no such mailbox. */
    public boolean isNobodyThere() {
        return kind == Kind.PERMANENT && MailboxStatus.isNobodyThere(status, diagnostic);
    }

    /** As the record of the delivery shows it. */
    public String words() {
        String said = (status + " " + diagnostic).strip();
        return ProviderWords.of(switch (kind) {
            case PERMANENT -> "came back: " + said;
            case PASSING -> "not there yet: " + said;
            case RELAYED -> "handed on: " + said;
            case COMPLAINT -> "called spam: " + said;
        });
    }
}
